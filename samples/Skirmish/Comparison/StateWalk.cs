using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;

namespace Skirmish.Comparison;

/// <summary>
/// Reads everything that can be reached from an object, through reflection alone: all instance fields, whatever their
/// accessibility and wherever in the hierarchy they are declared. Objects are met in breadth, so each has the shortest
/// path that leads to it, and a reference to one already met is written as that path: two graphs give the same lines
/// exactly when they hold the same values and share the same way. What the walk does not understand, it refuses.
/// </summary>
internal sealed class StateWalk
{
    private static readonly Dictionary<Type, FieldInfo[]> FieldsByType = [];

    private const string Rooted = "Rooted.xml keeps all that the walk reads; a value without fields is refused.";

    private readonly Dictionary<object, string> _pathOf = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(string Path, object Value)> _unread = new();
    private readonly List<StateLine> _lines = [];
    private readonly IReadOnlySet<string> _leftOut;

    private StateWalk(IReadOnlySet<string> leftOut) => _leftOut = leftOut;

    /// <param name="root">Where the walk begins; its own path is empty.</param>
    /// <param name="leftOut">Fields that are not compared, as <c>Type.Field</c>; each one is a gap in what the walk proves.</param>
    /// <exception cref="NotSupportedException">A value of a kind that the walk cannot compare; the message has its path.</exception>
    public static IReadOnlyList<StateLine> Read(object root, IReadOnlySet<string> leftOut)
    {
        StateWalk walk = new(leftOut);
        walk.Write("", root);
        while (walk._unread.TryDequeue(out (string Path, object Value) next))
            walk.WriteContent(next.Path, next.Value);
        return walk._lines;
    }

    /// <summary>The name of a field as a programmer knows it: that of the property whose backing field it is.</summary>
    public static string NameOf(FieldInfo field) =>
        field.Name[0] == '<' ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;

    /// <summary>Whether a field is the state library's own bookkeeping, which it writes into the types it tracks.</summary>
    private static bool IsLibraryField(FieldInfo field) =>
        field.FieldType.Assembly == typeof(SessionFlow.SessionTrackedAttribute).Assembly;

    private void Write(string path, object? value)
    {
        if (LeafText.TryWrite(value, out string text))
        {
            _lines.Add(new StateLine(path, text));
        }
        else if (value!.GetType().IsValueType)
        {
            if (FieldsOf(value.GetType()).Length == 0)
                throw new NotSupportedException($"{path} is a {value.GetType()}, of which no field is known here.");
            WriteFields(path, value);
        }
        else if (_pathOf.TryGetValue(value, out string? first))
        {
            _lines.Add(new StateLine(path, "the same as " + (first.Length > 0 ? first : "the root")));
        }
        else
        {
            _pathOf.Add(value, path);
            _lines.Add(new StateLine(path, "a " + value.GetType()));
            _unread.Enqueue((path, value));
        }
    }

    private void WriteContent(string path, object value)
    {
        Type type = value.GetType();
        Type? shape = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (value is Array { Rank: 1 } || shape == typeof(List<>))
            WriteElements(path, (IList)value);
        else if (shape == typeof(Dictionary<,>))
            WriteEntries(path, (IDictionary)value);
        else if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true || value is Delegate || type.IsPointer)
            throw new NotSupportedException($"{path} is a {type}, which the comparison does not understand.");
        else
            WriteFields(path, value);
    }

    private void WriteElements(string path, IList list)
    {
        _lines.Add(new StateLine(path + ".Count", list.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        for (int i = 0; i < list.Count; i++)
            Write($"{path}[{i}]", list[i]);
    }

    /// <summary>Entries are in the order of their keys' texts: the order of a dictionary is no state.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Rooted)]
    private void WriteEntries(string path, IDictionary entries)
    {
        _lines.Add(new StateLine(path + ".Count", entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        _lines.Add(new StateLine(path + ".Comparer", entries.GetType().GetProperty("Comparer")!.GetValue(entries)!.GetType().ToString()));
        List<(string Key, object? Value)> sorted = [];
        foreach (DictionaryEntry entry in entries)
        {
            if (!LeafText.TryWrite(entry.Key, out string key))
                throw new NotSupportedException($"{path} has a {entry.Key.GetType()} for a key, which the comparison does not understand.");
            sorted.Add((key, entry.Value));
        }

        foreach ((string key, object? value) in sorted.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            Write($"{path}[{key}]", value);
    }

    private void WriteFields(string path, object owner)
    {
        foreach (FieldInfo field in FieldsOf(owner.GetType()))
        {
            string name = NameOf(field);
            if (!_leftOut.Contains(field.DeclaringType!.Name + "." + name))
                Write(path.Length == 0 ? name : path + "." + name, field.GetValue(owner));
        }
    }

    /// <summary>A base's fields first, each type's in the order of their declaration.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Rooted)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Rooted)]
    private static FieldInfo[] FieldsOf(Type type)
    {
        lock (FieldsByType)
        {
            if (FieldsByType.TryGetValue(type, out FieldInfo[]? known))
                return known;
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            List<FieldInfo> fields = [];
            for (Type? level = type; level != null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
                fields.InsertRange(0, level.GetFields(Own).Where(static field => !IsLibraryField(field)).OrderBy(static field => field.HasMetadataToken() ? field.MetadataToken : 0));
            return FieldsByType[type] = [.. fields];
        }
    }
}
