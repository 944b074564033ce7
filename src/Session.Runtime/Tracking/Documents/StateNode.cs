using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>A value of a snapshot as a document: readable without the types it came from. Immutable.</summary>
public sealed class StateNode
{
    private StateNode(StateNodeKind kind) => Kind = kind;

    /// <summary>Nothing.</summary>
    public static StateNode Null { get; } = new(StateNodeKind.Null);

    /// <summary>What the node is.</summary>
    public StateNodeKind Kind { get; }

    /// <summary>
    /// The value: <see cref="bool"/>, an integer, <see cref="float"/>, <see cref="double"/>, <see cref="decimal"/>,
    /// <see cref="char"/>, <see cref="string"/>, <see cref="Guid"/> or a time; an enum's is its name where it has one, else
    /// its number. A 16-bit float is a <see cref="float"/>, an integer beyond 64 bits a
    /// <see cref="System.Numerics.BigInteger"/>; a day (<c>2026-01-31</c>), a time of day (<c>13:45:30.5</c>), an index
    /// (<c>^1</c>), a version and a link are text. Null for other kinds.
    /// </summary>
    public object? Value { get; private init; }

    /// <summary>The elements of a list, in order, or of a set, in the order of their encoded bytes.</summary>
    public IReadOnlyList<StateNode> Items { get; private init; } = Array.Empty<StateNode>();

    /// <summary>The entries of a map, in the order of their encoded keys.</summary>
    public IReadOnlyList<KeyValuePair<StateNode, StateNode>> Entries { get; private init; } = Array.Empty<KeyValuePair<StateNode, StateNode>>();

    /// <summary>The members of a struct, in the order of the schema.</summary>
    public IReadOnlyList<KeyValuePair<string, StateNode>> Members { get; private init; } = Array.Empty<KeyValuePair<string, StateNode>>();

    /// <summary>The identity that a reference points at, else 0.</summary>
    public long Identity { get; private init; }

    /// <summary>For a reference, what a person calls its target: <c>Wingman[Id=7]</c>, or type and identity. For an enum, its name.</summary>
    public string? Label { get; private init; }

    /// <summary>Where the value stands in what was stored; null unless a migration is given it.</summary>
    internal StoredValue? Stored { get; set; }

    /// <summary>A member of a struct.</summary>
    /// <exception cref="KeyNotFoundException">It is no struct, or has no such member.</exception>
    public StateNode this[string member]
    {
        get
        {
            foreach (KeyValuePair<string, StateNode> candidate in Members)
            {
                if (candidate.Key == member)
                    return candidate.Value;
            }

            throw new KeyNotFoundException($"{this} has no member '{member}'.");
        }
    }

    /// <summary>A struct with another value for one member, which may be a new one; null takes it away.</summary>
    /// <exception cref="InvalidOperationException">It is no struct.</exception>
    public StateNode With(string member, StateNode? value)
    {
        if (Kind != StateNodeKind.Struct)
            throw new InvalidOperationException($"{this} is no struct.");
        var members = Members.Where(candidate => candidate.Key != member).ToList();
        if (value is not null)
            members.Add(new KeyValuePair<string, StateNode>(member, value));
        return OfStruct(members);
    }

    /// <summary>Text that a person can read: <c>50</c>, <c>"Alpha"</c>, <c>(1, 2, 3)</c>, <c>[1, 2]</c>, <c>{1, 2}</c> for a set, <c>{"a": 1}</c>, <c>Wingman[Id=7]</c>.</summary>
    public override string ToString() => Kind switch
    {
        StateNodeKind.Null => "null",
        StateNodeKind.Value => Label ?? Text(Value!),
        StateNodeKind.List => "[" + string.Join(", ", Items) + "]",
        StateNodeKind.Set => "{" + string.Join(", ", Items) + "}",
        StateNodeKind.Map => "{" + string.Join(", ", Entries.Select(static entry => $"{entry.Key}: {entry.Value}")) + "}",
        StateNodeKind.Struct => "(" + string.Join(", ", Members.Select(static member => member.Value)) + ")",
        _ => Label!,
    };

    /// <summary>A single value, of one of the kinds that <see cref="Value"/> names; an enum's name is text.</summary>
    public static StateNode Of(object value) => new(StateNodeKind.Value) { Value = value ?? throw new ArgumentNullException(nameof(value)) };

    /// <summary>An enum's name: text that is printed without quotes.</summary>
    internal static StateNode OfName(string name) => new(StateNodeKind.Value) { Value = name, Label = name };

    /// <summary>A list, array or set.</summary>
    public static StateNode OfList(IReadOnlyList<StateNode> items) => new(StateNodeKind.List) { Items = items };

    /// <summary>A set.</summary>
    public static StateNode OfSet(IReadOnlyList<StateNode> items) => new(StateNodeKind.Set) { Items = items };

    /// <summary>A dictionary.</summary>
    public static StateNode OfMap(IReadOnlyList<KeyValuePair<StateNode, StateNode>> entries) => new(StateNodeKind.Map) { Entries = entries };

    /// <summary>A struct by its members' names.</summary>
    public static StateNode OfStruct(IReadOnlyList<KeyValuePair<string, StateNode>> members) => new(StateNodeKind.Struct) { Members = members };

    internal static StateNode OfReference(long identity, string label) => new(StateNodeKind.Reference) { Identity = identity, Label = label };

    private static string Text(object value) => value switch
    {
        string text => "\"" + text + "\"",
        bool truth => truth ? "true" : "false",
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
