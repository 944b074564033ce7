using System;
using System.Linq;

namespace Session.Integration.Tests.Generated;

/// <summary>The collections that generated members hold: a new kind is a new line here.</summary>
internal static class CollectionForms
{
    private const string Generic = "System.Collections.Generic.";
    private const string Concurrent = "System.Collections.Concurrent.";
    private const string Immutable = "System.Collections.Immutable.";
    private const string Frozen = "System.Collections.Frozen.";
    private const string Models = "System.Collections.ObjectModel.";

    // The weight says how often.
    private static readonly (int Weight, Func<TypeTable, int, TypeExpression> Make)[] Forms =
    {
        (20, static (table, depth) => List(table.Any(depth))),
        (15, static (table, depth) => Array(table.Any(depth), "[]", "c.MaybeArray")),
        (15, static (table, depth) => Dictionary(table.Key(), table.Any(depth))),
        (3, static (table, depth) => Array(table.Any(depth), "[,]", "c.Grid")),
        (1, static (table, depth) => Array(table.Any(depth), "[,,]", "c.Cube")),
        (2, static (_, _) => new("System.Text.StringBuilder", "(c.Coin() ? new System.Text.StringBuilder(c.Text()) : null)", IsStruct: false, Fill: "c.Refill({0})")),
        (1, static (_, _) => new("System.Collections.BitArray", "c.MaybeOf(c.Coin, items => new System.Collections.BitArray(items.ToArray()))", IsStruct: false)),
        (2, static (table, depth) => Of(Generic + "Queue", table.Any(depth), "new {0}(items)", canFill: true)),
        (2, static (table, depth) => Of(Generic + "Stack", table.Any(depth), "new {0}(items)", canFill: true)),
        (2, static (table, depth) => Of(Generic + "LinkedList", table.Any(depth), "new {0}(items)", canFill: true)),
        (1, static (table, depth) => Of(Models + "Collection", table.Any(depth), "new {0}(items)", canFill: true)),
        (1, static (table, depth) => Of(Models + "ObservableCollection", table.Any(depth), "new {0}(items)", canFill: true)),
        (1, static (table, depth) => Of(Concurrent + "ConcurrentQueue", table.Any(depth), "new {0}(items)")),
        (1, static (table, depth) => Of(Concurrent + "ConcurrentStack", table.Any(depth), "new {0}(items)")),
        (1, static (table, depth) => Of(Concurrent + "ConcurrentBag", table.Any(depth), "new {0}(items)")),
        (1, static (table, depth) => ImmutableArray(table.Any(depth))),
        (1, static (table, depth) => Of(Immutable + "ImmutableList", table.Any(depth), Immutable + "ImmutableList.CreateRange(items)")),
        (1, static (table, depth) => Of(Immutable + "ImmutableQueue", table.Any(depth), Immutable + "ImmutableQueue.CreateRange(items)")),
        (1, static (table, depth) => Of(Immutable + "ImmutableStack", table.Any(depth), Immutable + "ImmutableStack.CreateRange(items)")),
        (1, static (table, depth) => Of(Generic + "IList", table.Any(depth), "c.Coin() ? ({0})items : items.ToArray()")),
        (1, static (table, depth) => Of(Generic + "ICollection", table.Any(depth), "c.Coin() ? ({0})items : new System.Collections.Generic.LinkedList<{1}>(items)")),
        (1, static (table, depth) => Of(Generic + "IReadOnlyList", table.Any(depth), "c.Coin() ? ({0})items : items.ToArray()")),
        (1, static (table, depth) => Of(Generic + "IReadOnlyCollection", table.Any(depth), "c.Coin() ? ({0})items : new System.Collections.Generic.Queue<{1}>(items)")),
        (4, static (table, _) => Set(Generic + "HashSet", table.Key(), "new {0}(items)", canFill: true)),
        (2, static (table, _) => Set(Generic + "SortedSet", table.OrderedKey(), "new {0}(items)", canFill: true)),
        (1, static (table, _) => Set(Generic + "ISet", table.Key(), "new System.Collections.Generic.HashSet<{1}>(items)")),
        (1, static (table, _) => Set(Generic + "IReadOnlySet", table.OrderedKey(), "new System.Collections.Generic.SortedSet<{1}>(items)")),
        (1, static (table, _) => Set(Immutable + "ImmutableHashSet", table.Key(), Immutable + "ImmutableHashSet.CreateRange(items)")),
        (1, static (table, _) => Set(Immutable + "ImmutableSortedSet", table.OrderedKey(), Immutable + "ImmutableSortedSet.CreateRange(items)")),
        (1, static (table, _) => Set(Frozen + "FrozenSet", table.Key(), Frozen + "FrozenSet.ToFrozenSet(items)")),
        (2, static (table, depth) => Map(Generic + "SortedDictionary", table.OrderedKey(), table.Any(depth), "new {0}(items)", canFill: true)),
        (2, static (table, depth) => Map(Generic + "SortedList", table.OrderedKey(), table.Any(depth), "new {0}(items)", canFill: true)),
        (1, static (table, depth) => Map(Generic + "IDictionary", table.Key(), table.Any(depth), "items")),
        (1, static (table, depth) => Map(Generic + "IReadOnlyDictionary", table.OrderedKey(), table.Any(depth), "new System.Collections.Generic.SortedList<{1}>(items)")),
        (1, static (table, depth) => Map(Concurrent + "ConcurrentDictionary", table.Key(), table.Any(depth), "new {0}(items)")),
        (1, static (table, depth) => Map(Immutable + "ImmutableDictionary", table.Key(), table.Any(depth), Immutable + "ImmutableDictionary.CreateRange(items)")),
        (1, static (table, depth) => Map(Immutable + "ImmutableSortedDictionary", table.OrderedKey(), table.Any(depth), Immutable + "ImmutableSortedDictionary.CreateRange(items)")),
        (1, static (table, depth) => Map(Frozen + "FrozenDictionary", table.Key(), table.Any(depth), Frozen + "FrozenDictionary.ToFrozenDictionary(items)")),
        (2, static (table, depth) => Heap(table.Any(depth), table.OrderedKey())),
    };

    private static readonly int Total = Forms.Sum(static form => form.Weight);

    public static (int Weight, Func<TypeTable, int, TypeExpression> Make) Pick(Random random)
    {
        int roll = random.Next(Total);
        return Forms.First(form => (roll -= form.Weight) < 0);
    }

    private static TypeExpression List(TypeExpression element) => new(
        $"{Generic}List<{element.Name}>",
        $"c.MaybeList<{element.Name}>(() => {element.Make})",
        IsStruct: false,
        Fill: $"c.Refill({{0}}, () => {element.Make})");

    private static TypeExpression Array(TypeExpression element, string brackets, string make)
    {
        // The brackets of an array's array stand behind those of the array.
        int end = element.Name.Length;
        while (end > 0 && element.Name[end - 1] == ']')
            end = element.Name.LastIndexOf('[', end - 1);
        return new(element.Name[..end] + brackets + element.Name[end..], $"{make}<{element.Name}>(() => {element.Make})", IsStruct: false);
    }

    private static TypeExpression ImmutableArray(TypeExpression element)
    {
        string name = $"{Immutable}ImmutableArray<{element.Name}>";
        return new(name, $"(c.Coin() ? {Immutable}ImmutableArray.CreateRange(c.List<{element.Name}>(() => {element.Make})) : default)", IsStruct: true);
    }

    private static TypeExpression Dictionary(TypeExpression key, TypeExpression value) => new(
        $"{Generic}Dictionary<{key.Name}, {value.Name}>",
        $"c.MaybeDictionary<{key.Name}, {value.Name}>(() => {key.Key}, () => {value.Make})",
        IsStruct: false,
        Fill: $"c.Refill({{0}}, () => {key.Key}, () => {value.Make})");

    private static TypeExpression Set(string type, TypeExpression key, string collect, bool canFill = false) => Of(type, key with { Make = key.Key! }, collect, canFill);

    private static TypeExpression Of(string type, TypeExpression element, string collect, bool canFill = false)
    {
        string name = $"{type}<{element.Name}>";
        return new(
            name,
            $"c.MaybeOf<{name}, {element.Name}>(() => {element.Make}, items => {Collect(collect, name, element.Name)})",
            IsStruct: false,
            Fill: canFill ? $"c.Refill({{0}}, () => {element.Make})" : null);
    }

    private static TypeExpression Map(string type, TypeExpression key, TypeExpression value, string collect, bool canFill = false)
    {
        string arguments = $"{key.Name}, {value.Name}";
        string name = $"{type}<{arguments}>";
        return new(
            name,
            $"c.MaybeMapOf<{name}, {arguments}>(() => {key.Key}, () => {value.Make}, items => {Collect(collect, name, arguments)})",
            IsStruct: false,
            Fill: canFill ? $"c.Refill({{0}}, () => {key.Key}, () => {value.Make})" : null);
    }

    private static TypeExpression Heap(TypeExpression element, TypeExpression priority) => new(
        $"{Generic}PriorityQueue<{element.Name}, {priority.Name}>",
        $"c.MaybeHeap<{element.Name}, {priority.Name}>(() => {element.Make}, () => {priority.Key})",
        IsStruct: false,
        Fill: $"c.Refill({{0}}, () => {element.Make}, () => {priority.Key})");

    private static string Collect(string pattern, string name, string arguments) =>
        pattern.Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", arguments, StringComparison.Ordinal);
}
