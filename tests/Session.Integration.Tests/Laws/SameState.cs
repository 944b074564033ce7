using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
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

    private void Compare(object? left, object? right, string path)
    {
        Compared++;
        if (left is null || right is null)
        {
            Check(left is null && right is null, path, left, right);
            return;
        }

        Check(left.GetType() == right.GetType(), path, left.GetType(), right.GetType());
        if (left is string || left.GetType().IsPrimitive || left.GetType().IsEnum || left is Guid)
            Check(BitsOf(left).Equals(BitsOf(right)), path, left, right);
        else if (left is decimal money)
            Check(decimal.GetBits(money).SequenceEqual(decimal.GetBits((decimal)right)), path, left, right);
        else if (left is DateTime when)
            Check(when.Ticks == ((DateTime)right).Ticks && when.Kind == ((DateTime)right).Kind, path, left, right);
        else if (left is DateTimeOffset there)
            Check(there.EqualsExact((DateTimeOffset)right), path, left, right);
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
            return;
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
        switch (left)
        {
            case IDictionary dictionary:
                CompareEntries(dictionary, (IDictionary)right, path);
                break;
            case IList list:
                var other = (IList)right;
                Check(list.Count == other.Count, path + ".Count", list.Count, other.Count);
                for (int i = 0; i < list.Count; i++)
                    Compare(list[i], other[i], $"{path}[{i}]");
                break;
            default:
                CompareFields(left, right, path);
                break;
        }
    }

    private void CompareEntries(IDictionary left, IDictionary right, string path)
    {
        Check(left.Count == right.Count, path + ".Count", left.Count, right.Count);
        object comparer = left.GetType().GetProperty("Comparer")!.GetValue(left)!;
        Check(comparer.GetType() == right.GetType().GetProperty("Comparer")!.GetValue(right)!.GetType(), path + ".Comparer", comparer, right);
        foreach (DictionaryEntry entry in left)
        {
            object? key = entry.Key is Node node ? right.Keys.Cast<Node>().SingleOrDefault(item => item.Tag == node.Tag) : entry.Key;
            Check(key is not null && right.Contains(key), path, entry.Key, "no such key");
            Compare(entry.Key, right.Keys.Cast<object>().Single(item => Equals(item, key)), $"{path}.key");
            Compare(entry.Value, right[key!], $"{path}[{entry.Key}]");
        }
    }

    private void CompareFields(object left, object right, string path)
    {
        for (Type? level = left.GetType(); level is not null; level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.FieldType != typeof(SessionHint))
                    Compare(field.GetValue(left), field.GetValue(right), $"{path}.{field.Name}");
            }
        }
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
            throw new Xunit.Sdk.XunitException($"{path}: {left ?? "null"} is not {right ?? "null"}");
    }
}
