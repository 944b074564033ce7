using System.Collections;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Linq;
using Session.Integration.Tests.Kinds.Holders;
using Session.Integration.Tests.Laws;

namespace Session.Integration.Tests.Kinds;

internal static partial class KindCatalog
{
    private static IEnumerable<KindCase> Collections()
    {
        yield return KindCase.Of<ListHolder>("List", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            holder.Fixed.Clear();
            holder.Fixed.AddRange(chance.List(Any));
            holder.Free = chance.MaybeList(Any);
            holder.Shared = chance.Pick(holder.Free, holder.Fixed, chance.MaybeList(Any));
            holder.Nested = chance.MaybeList(() => chance.MaybeList(() => chance.Below(9)));
            holder.Words = chance.MaybeList(() => chance.MaybeArray(chance.Word));
        });
        yield return KindCase.Of<ArrayHolder>("array, jagged array", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            holder.Slots = chance.List(Any).ToArray();
            holder.Shared = chance.Coin() ? holder.Slots : chance.MaybeArray(Any);
            holder.Jagged = chance.MaybeArray(() => chance.MaybeArray(() => chance.Below(9)));
            holder.Lists = chance.MaybeArray(() => chance.MaybeList(() => chance.Below(9)));
            holder.Bytes = chance.MaybeArray(() => (byte)chance.Below(256));
        });
        yield return KindCase.Of<DictionaryHolder>("Dictionary", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            holder.ByName.Clear();
            holder.Ranks.Clear();
            foreach (string word in chance.List(chance.Word))
                holder.ByName[word] = Any();
            foreach (Unit unit in units.Where(_ => chance.Coin()))
                holder.Ranks[unit] = chance.Below(9);
            holder.ByNumber = chance.Coin() ? chance.List(() => chance.Below(99)).Distinct().ToDictionary(static key => key, _ => Any()) : null;
            holder.Nested = chance.Coin() ? new() { ["a"] = null, ["b"] = new() { [chance.Below(9)] = chance.MaybeList(Any), [-1] = null } } : null;
            holder.Shared = chance.Coin() ? holder.ByName : null;
        });
        yield return KindCase.Of<DepthHolder>("collections in collections", static (chance, holder) =>
        {
            holder.Deep = chance.MaybeList(() => chance.Coin()
                ? new Dictionary<string, int[]?[]?> { ["a"] = chance.MaybeArray(() => chance.MaybeArray(() => chance.Below(9))), ["b"] = null }
                : null);
            holder.Deeper = chance.Coin()
                ? new() { [chance.Below(5)] = chance.MaybeList(() => chance.MaybeList(() => chance.MaybeArray(chance.Cell))), [-1] = null }
                : null;
            holder.Tree = chance.Tree(static () => null);
        });
        yield return KindCase.Of<HashSetHolder>("HashSet", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            Refill(holder.Numbers, chance.List(() => chance.Pick(chance.Below(9), -chance.Below(9), int.MaxValue, 1 << 20)));
            Refill(holder.Tags, chance.List(() => chance.Coin() ? chance.Word() : chance.Word().ToUpperInvariant()));
            Refill(holder.Crew, chance.List(Any));
            holder.Free = chance.MaybeList(() => chance.Below(9))?.ToHashSet();
            holder.Shared = chance.Pick(holder.Free, holder.Numbers, null);
            holder.Words = chance.MaybeList(chance.Text)?.ToHashSet();
            holder.Moods = chance.MaybeList(chance.Mood)?.ToHashSet();
            holder.Prices = chance.MaybeList(chance.Decimal)?.ToHashSet();
            holder.Cells = chance.MaybeList(chance.Cell)?.ToHashSet();
            holder.Guids = chance.MaybeList(() => chance.Maybe(chance.Guid))?.ToHashSet();
            holder.Nested = chance.MaybeList(() => chance.MaybeList(() => (byte)chance.Below(256))?.ToHashSet());
            holder.Teams = chance.Coin() ? new() { ["a"] = chance.MaybeList(Any)?.ToHashSet(), ["b"] = null } : null;
        });
        yield return KindCase.Of<SortedSetHolder>("SortedSet", static (chance, holder) =>
        {
            Refill(holder.Tags, chance.List(() => chance.Coin() ? chance.Word() : chance.Word().ToUpperInvariant()));
            holder.Numbers = chance.Coin() ? new(chance.List(chance.Int64)) : null;
            holder.Shared = chance.Coin() ? holder.Numbers : null;
            Refill(holder.Ranks, chance.List(() => new Rank { Value = chance.Below(50), Title = chance.Word() }));
            holder.Nested = chance.MaybeArray(() => new SortedSet<string?>(chance.List(chance.Text), System.StringComparer.Ordinal));
        });
        yield return KindCase.Of<SortedMapHolder>("SortedDictionary, SortedList", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            holder.ByName.Clear();
            foreach (string word in chance.List(chance.Word))
                holder.ByName[word] = Any();
            holder.Groups = chance.Coin() ? new() { [chance.Below(9)] = chance.MaybeList(Any), [-1] = null } : null;
            holder.Shared = chance.Coin() ? holder.Groups : null;
            holder.Log.Clear();
            foreach (System.DateTime time in chance.List(chance.DateTime))
                holder.Log[time] = chance.Text();
            holder.Nested = chance.Coin() ? new() { ["a"] = new() { [chance.Below(9)] = Any() }, ["b"] = null } : null;
        });
        yield return KindCase.Of<QueueHolder>("Queue", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            if (holder.Orders.Count > 2)
                holder.Orders.Dequeue();
            foreach (int order in chance.List(() => chance.Below(9)))
                holder.Orders.Enqueue(order);
            holder.Turns = chance.Coin() ? new(chance.List(Any)) : null;
            holder.Shared = chance.Coin() ? holder.Turns : null;
            holder.Nested = chance.Coin() ? new(chance.List(() => chance.Coin() ? new Queue<string?>(chance.List(chance.Text)) : null)) : null;
        });
        yield return KindCase.Of<StackHolder>("Stack", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            if (holder.Undo.Count > 2)
                holder.Undo.Pop();
            foreach (int order in chance.List(() => chance.Below(9)))
                holder.Undo.Push(order);
            holder.Focus = chance.Coin() ? new(chance.List(Any)) : null;
            holder.Shared = chance.Coin() ? holder.Focus : null;
            holder.Nested = chance.Coin() ? new(chance.List(() => chance.MaybeList(chance.Cell))) : null;
        });
        yield return KindCase.Of<LinkedListHolder>("LinkedList", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            if (holder.Trail.Count > 2)
                holder.Trail.RemoveFirst();
            foreach (float step in chance.List(chance.Single))
                holder.Trail.AddLast(step);
            holder.Column = chance.Coin() ? new(chance.List(Any)) : null;
            holder.Shared = chance.Coin() ? holder.Column : null;
            holder.Nested = chance.Coin() ? new(chance.List(() => chance.MaybeArray(() => chance.Below(9)))) : null;
        });
        yield return KindCase.Of<PriorityQueueHolder>("PriorityQueue", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            if (holder.Turns.Count > 2)
                holder.Turns.Dequeue();
            foreach (int priority in chance.List(() => chance.Below(3)))
                holder.Turns.Enqueue(Any(), priority);
            holder.Events = chance.Coin() ? new(chance.List(() => (chance.Text(), chance.Double()))) : null;
            holder.Jobs.Clear();
            holder.Jobs.EnqueueRange(chance.List(() => (chance.MaybeList(() => chance.Below(9)), chance.Coin() ? chance.Word() : null)));
            holder.Shared = chance.Coin() ? holder.Jobs : null;
        });
        yield return KindCase.Of<ObservableHolder>("ObservableCollection, Collection", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            Refill(holder.Seen, chance.List(Any));
            holder.Lines = chance.Coin() ? new(chance.List(chance.Text)) : null;
            holder.Shared = chance.Coin() ? holder.Lines : null;
            Refill(holder.Samples, chance.List(chance.Double));
            holder.Nested = chance.Coin() ? new(chance.List(() => chance.MaybeList(() => chance.Below(9)))) : null;
        });
        yield return KindCase.Of<BitArrayHolder>("BitArray", static (chance, holder) =>
        {
            BitArray Bits() => new(chance.List(chance.Coin).ToArray());
            holder.Fog.Length = chance.Below(20);
            for (int i = 0; i < holder.Fog.Length; i++)
                holder.Fog[i] = chance.Coin();
            holder.Doors = chance.Coin() ? Bits() : null;
            holder.Shared = chance.Pick(holder.Doors, holder.Fog, null);
            holder.Floors = chance.MaybeArray(() => chance.Coin() ? Bits() : null);
        });
        yield return KindCase.Of<InterfaceHolder>("IList, ICollection, IReadOnly…, ISet, IDictionary", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            holder.List = chance.Pick<IList<Unit?>?>(null, chance.List(Any), chance.List(Any).ToArray(), new ObservableCollection<Unit?>(chance.List(Any)));
            Refill(holder.Fixed, chance.List(Any));
            holder.View = chance.Pick((IReadOnlyList<Unit?>?)holder.List, (IReadOnlyList<Unit?>)holder.Fixed, new Collection<Unit?>(chance.List(Any)), null);
            holder.Bag = chance.Pick<ICollection<int>?>(
                null, chance.List(() => chance.Below(9)), new HashSet<int> { 1, chance.Below(9) }, new SortedSet<int> { chance.Below(9) }, new LinkedList<int>(chance.List(() => chance.Below(9))));
            holder.Any = chance.Pick<IReadOnlyCollection<string?>?>(
                null, new Queue<string?>(chance.List(chance.Text)), new Stack<string?>(chance.List(chance.Text)), chance.MaybeArray(chance.Text));
            holder.Moods = chance.Pick<ISet<Mood>?>(null, chance.List(chance.Mood).ToHashSet(), new SortedSet<Mood>(chance.List(chance.Mood)));
            holder.Numbers = chance.Pick<IReadOnlySet<int>?>(null, holder.Bag as HashSet<int>, new SortedSet<int> { 3, chance.Below(9) });
            holder.Map = chance.Pick<IDictionary<string, Unit?>?>(
                null,
                new Dictionary<string, Unit?>(System.StringComparer.OrdinalIgnoreCase) { [chance.Word()] = Any() },
                new SortedDictionary<string, Unit?>(System.StringComparer.Ordinal) { [chance.Word()] = Any() },
                new SortedList<string, Unit?>(System.StringComparer.Ordinal) { [chance.Word()] = Any() });
            holder.Groups = chance.Pick<IReadOnlyDictionary<int, IList<string?>?>?>(
                null, new Dictionary<int, IList<string?>?> { [1] = null, [chance.Below(9)] = chance.MaybeArray(chance.Text), [20] = chance.MaybeList(chance.Text) });
            holder.Nested = chance.MaybeList(() => chance.Pick<IReadOnlyList<int>?>(null, chance.List(() => chance.Below(9)), chance.MaybeArray(() => chance.Below(9))));
        });
        yield return KindCase.Of<ConcurrentHolder>("ConcurrentQueue, …Stack, …Bag, …Dictionary", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            Refill(holder.Known, units);
            foreach (int order in chance.List(() => chance.Below(9)))
                holder.Orders.Enqueue(order);
            holder.Turns = chance.Coin() ? new(chance.List(Any)) : null;
            holder.Shared = chance.Coin() ? holder.Turns : null;
            holder.Undo = chance.Coin() ? new(chance.List(chance.Text)) : null;
            holder.Loot = chance.Coin() ? new(chance.List(() => chance.Below(9))) : null;
            holder.ByName.Clear();
            foreach (string word in chance.List(chance.Word))
                holder.ByName[word] = chance.MaybeList(Any);
            holder.Ranks = chance.Coin() ? new(units.Select(unit => KeyValuePair.Create(unit, unit.Tag))) : null;
        });
        yield return KindCase.Of<ImmutableHolder>("Immutable…, Frozen…", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            holder.Numbers = chance.Coin() ? chance.List(() => chance.Below(9)).ToImmutableArray() : default;
            holder.MaybeUnits = chance.Pick<ImmutableArray<Unit?>?>(null, default(ImmutableArray<Unit?>), chance.List(Any).ToImmutableArray());
            holder.Units = chance.MaybeList(Any)?.ToImmutableList();
            holder.Shared = chance.Coin() ? holder.Units : null;
            holder.Words = chance.List(chance.Text).ToImmutableList();
            holder.Others = chance.Coin() ? holder.Words : ImmutableList<string?>.Empty;
            holder.Orders = chance.Coin() ? ImmutableQueue.CreateRange(chance.List(() => chance.Below(9))) : null;
            holder.Undo = chance.Coin() ? ImmutableStack.CreateRange(chance.List(chance.Cell)) : null;
            holder.Tags = chance.MaybeList(chance.Word)?.ToImmutableHashSet(chance.Pick(null, System.StringComparer.OrdinalIgnoreCase));
            Refill(holder.Known, chance.List(() => new Rank { Value = chance.Below(50), Title = chance.Word() }).Distinct());
            holder.Ranks = chance.Coin() ? holder.Known.ToImmutableHashSet() : null;
            holder.Sorted = chance.MaybeList(chance.Int64)?.ToImmutableSortedSet();
            holder.Map = chance.Coin() ? ImmutableDictionary<string, ImmutableArray<int>>.Empty.Add(chance.Word(), holder.Numbers).Add("z", default) : null;
            holder.SharedMap = chance.Coin() ? holder.Map : null;
            holder.SortedMap = chance.Coin() ? ImmutableSortedDictionary<int, List<Unit?>?>.Empty.Add(chance.Below(9), chance.MaybeList(Any)) : null;
            holder.Frozen = chance.MaybeList(() => chance.Below(9))?.ToFrozenSet();
            holder.FrozenMap = chance.Coin() ? units.ToFrozenDictionary(static unit => "u" + unit.Tag, _ => Any()) : null;
            holder.Nested = chance.MaybeList(() => chance.MaybeList(() => chance.Below(9))?.ToImmutableList());
            holder.Queues = chance.Coin() ? chance.List(() => chance.Coin() ? ImmutableQueue.Create(chance.Below(9)) : null).ToImmutableArray() : default;
            holder.Lists = chance.Coin() ? chance.List(() => chance.MaybeList(() => chance.Below(9))).ToImmutableArray() : default;
        });
        yield return KindCase.Of<DerivedCollectionHolder>("class that derives from a collection", static (chance, holder) =>
        {
            List<Unit> units = Unit.Some(chance);
            Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
            Roster Roster()
            {
                var roster = new Roster();
                roster.AddRange(chance.List(Any));
                return roster;
            }

            Refill(holder.Roster, chance.List(Any));
            holder.Free = chance.Coin() ? Roster() : null;
            holder.Shared = chance.Pick(holder.Free, holder.Roster, null);
            holder.Tags = new();
            Refill(holder.Tags, chance.List(() => chance.Coin() ? chance.Word() : chance.Word().ToUpperInvariant()));
            holder.Ledger = chance.Coin() ? new() { [chance.Below(9)] = chance.MaybeList(() => chance.Below(9)) } : null;
            Refill(holder.Party, chance.List(Any));
            holder.Party.Name = chance.Text();
            holder.Party.Leader = Any();
            holder.Other = chance.Pick(null, holder.Party, new Party { Any() });
            holder.Stash = chance.Coin() ? new() { chance.Text(), chance.Text() } : null;
            if (holder.Stash is { } stash)
                (stash.Gold, stash.Owner) = (chance.Below(9), holder.Other);
            holder.Nested = chance.MaybeList(() => chance.Coin() ? Roster() : null);
        });
    }

    private static void Refill<T>(ICollection<T> collection, IEnumerable<T> items)
    {
        collection.Clear();
        foreach (T item in items)
            collection.Add(item);
    }
}
