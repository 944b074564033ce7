using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Laws;

/// <summary>
/// Compares two graphs field by field with reflection, and shares no code with the generator: every field is walked, and an
/// object of one side always stands for the same object of the other, so sharing and cycles count.
/// </summary>
internal sealed class SameState
{
    private readonly Dictionary<object, object> _pairs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, object> _back = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Type> _types = new();
    private readonly Queue<(object Left, object Right, string Path)> _pending = new();

    private SameState()
    {
    }

    /// <summary>How many values were compared.</summary>
    public int Compared { get; private set; }

    public static int Assert(object expected, object actual)
    {
        var walk = new SameState();
        walk.Compare(expected, actual, "");
        while (walk._pending.TryDequeue(out (object Left, object Right, string Path) next))
            walk.CompareContent(next.Left, next.Right, next.Path);
        return walk.Compared;
    }

    /// <summary>The types of what can be reached from an object, and their bases.</summary>
    public static IEnumerable<Type> TypesIn(object root)
    {
        var walk = new SameState();
        walk.Compare(root, root, "");
        while (walk._pending.TryDequeue(out (object Left, object Right, string Path) next))
            walk.CompareContent(next.Left, next.Right, next.Path);
        return walk._types;
    }

    /// <summary>True where <see cref="Assert"/> finds no difference.</summary>
    public static bool Are(object left, object right)
    {
        try
        {
            Assert(left, right);
            return true;
        }
        catch (Xunit.Sdk.XunitException)
        {
            return false;
        }
    }

    private void Compare(object? left, object? right, string path)
    {
        Compared++;
        if (left is null || right is null)
        {
            Check(left is null && right is null, path, left, right);
            return;
        }

        Check(left.GetType() == right.GetType(), path, left.GetType(), right.GetType());
        for (Type? level = left.GetType(); level is not null && _types.Add(level);)
            level = level.BaseType;
        if (left is string || left.GetType().IsPrimitive || left.GetType().IsEnum || left is Guid)
            Check(BitsOf(left).Equals(BitsOf(right)), path, left, right);
        else if (left is decimal money)
            Check(decimal.GetBits(money).SequenceEqual(decimal.GetBits((decimal)right)), path, left, right);
        else if (left is DateTime when)
            Check(when.Ticks == ((DateTime)right).Ticks && when.Kind == ((DateTime)right).Kind, path, left, right);
        else if (left is DateTimeOffset there)
            Check(there.EqualsExact((DateTimeOffset)right), path, left, right);
        else if (left is Version or Uri)
            Check(left.Equals(right), path, left, right);
        else if (Elements(left) is { } elements)
            CompareInOrder(elements, Elements(right)!, path);
        else if (left.GetType().IsValueType)
            CompareFields(left, right, path);
        else
            Pair(left, right, path);
    }

    private void Pair(object left, object right, string path)
    {
        // All empty arrays may be one.
        bool isEmptyArray = left is Array { Length: 0 } && right is Array { Length: 0 };
        if (isEmptyArray)
        {
            CompareLengths((Array)left, (Array)right, path);
            return;
        }

        bool isKnown = _pairs.TryGetValue(left, out object? known);
        Check(isKnown ? ReferenceEquals(known, right) : !_back.ContainsKey(right), path, "one object", "another");
        if (isKnown)
            return;
        _pairs.Add(left, right);
        _back.Add(right, left);
        _pending.Enqueue((left, right, path));
    }

    private void CompareContent(object left, object right, string path)
    {
        if (left is Array array)
            CompareLengths(array, (Array)right, path);
        switch (left)
        {
            case StringBuilder builder:
                Check(builder.ToString() == right.ToString(), path, left, right);
                return;
            case IDictionary dictionary:
                CompareComparers(left, right, path);
                CompareUnordered(Entries(dictionary), Entries((IDictionary)right), path);
                break;
            case IEnumerable items when IsSet(left):
                CompareComparers(left, right, path);
                CompareUnordered(items.Cast<object?>().ToArray(), ((IEnumerable)right).Cast<object?>().ToArray(), path);
                break;
            case IEnumerable items:
                CompareInOrder(items.Cast<object?>().ToArray(), ((IEnumerable)right).Cast<object?>().ToArray(), path);
                break;
            case var _ when Heap(left) is { } heap:
                CompareComparers(left, right, path);
                CompareInOrder(heap, Heap(right)!, path);
                return;
        }

        if (left is not IEnumerable || !IsOfFramework(left.GetType()))
            CompareFields(left, right, path);
    }

    private static void CompareLengths(Array left, Array right, string path)
    {
        for (int i = 0; i < left.Rank; i++)
            Check(left.GetLength(i) == right.GetLength(i), $"{path}.GetLength({i})", left.GetLength(i), right.GetLength(i));
    }

    private void CompareInOrder(object?[] left, object?[] right, string path)
    {
        Check(left.Length == right.Length, path + ".Count", left.Length, right.Length);
        for (int i = 0; i < left.Length; i++)
            Compare(left[i], right[i], $"{path}[{i}]");
    }

    // The order of what stands in a hash table is no state: what looks the same from outside is put beside each other.
    private void CompareUnordered(object?[] left, object?[] right, string path) => CompareInOrder(
        left.OrderBy(Signature.Of, StringComparer.Ordinal).ToArray(), right.OrderBy(Signature.Of, StringComparer.Ordinal).ToArray(), path);

    private static object?[] Entries(IDictionary dictionary)
    {
        var entries = new List<object?>();
        foreach (DictionaryEntry entry in dictionary)
            entries.Add(entry);
        return entries.ToArray();
    }

    private static object?[]? Heap(object value) =>
        (value.GetType().GetProperty("UnorderedItems")?.GetValue(value) as IEnumerable)?.Cast<object?>().ToArray();

    /// <summary>What an immutable array holds: it is a value, whichever array stands behind it.</summary>
    private static object?[]? Elements(object value) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>)
            ? (bool)type.GetProperty("IsDefault")!.GetValue(value)! ? new object?[] { "default" } : ((IEnumerable)value).Cast<object?>().ToArray()
            : null;

    private static bool IsSet(object value) => value.GetType().GetInterfaces()
        .Any(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ISet<>));

    private static bool IsOfFramework(Type type) => type.IsArray || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;

    private static void CompareComparers(object left, object right, string path)
    {
        if (left.GetType().GetProperty("Comparer") is { } comparer)
            Check(comparer.GetValue(left)?.GetType() == comparer.GetValue(right)?.GetType(), path + ".Comparer", comparer.GetValue(left), comparer.GetValue(right));
    }

    private void CompareFields(object left, object right, string path)
    {
        for (Type? level = left.GetType(); level is not null; level = level.BaseType)
        {
            if (left is IEnumerable && IsOfFramework(level))
                break;
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.FieldType != typeof(SessionHint) && !IsIgnored(field))
                    Compare(field.GetValue(left), field.GetValue(right), $"{path}.{field.Name}");
            }
        }
    }

    private static bool IsIgnored(FieldInfo field)
    {
        const string Suffix = ">k__BackingField";
        MemberInfo? member = field.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? field.DeclaringType!.GetProperty(field.Name[1..^Suffix.Length], BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            : field;
        return member?.IsDefined(typeof(SessionFlow.SessionIgnoredAttribute)) == true;
    }

    private static object BitsOf(object value) => value switch
    {
        float number => BitConverter.SingleToInt32Bits(number),
        double number => BitConverter.DoubleToInt64Bits(number),
        _ => value,
    };

    private static void Check(bool isSame, string path, object? left, object? right)
    {
        if (!isSame)
            throw new Xunit.Sdk.XunitException(FormattableString.Invariant($"{path}: {Text(left)} is not {Text(right)}"));
    }

    // A record prints what it holds, which may lead back to it, and a tuple does in a calendar that may not reach so far.
    private static string Text(object? value) => value switch
    {
        null => "null",
        Type or string => value.ToString()!,
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => $"a {value.GetType()}",
    };
}
