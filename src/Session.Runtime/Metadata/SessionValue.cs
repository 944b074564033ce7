using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;

namespace SessionFlow;

/// <summary>
/// One value of the game's own session data: a bool, a whole number, a double, a text, a list or a map. Converts
/// implicitly from what a game types, never changes, and reads back after a restart as the kind that was put in.
/// </summary>
/// <example>
/// <code>
/// session.UpdateSessionState(new() { ["progress"] = 75, ["accuracy"] = 0.5, ["tags"] = new[] { "night", "escort" } });
/// long progress = session.GetSessionInfo()["progress"].AsInt64();
/// </code>
/// </example>
public readonly struct SessionValue : IEquatable<SessionValue>
{
    private readonly long _bits;
    private readonly object? _reference;

    private SessionValue(SessionValueKind kind, long bits, object? reference) => (Kind, _bits, _reference) = (kind, bits, reference);

    /// <summary>What the value holds.</summary>
    public SessionValueKind Kind { get; }

    /// <summary>The bool.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public bool AsBoolean() => Kind == SessionValueKind.Boolean ? _bits != 0 : throw IsNot(SessionValueKind.Boolean);

    /// <summary>The whole number.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public long AsInt64() => Kind == SessionValueKind.Int64 ? _bits : throw IsNot(SessionValueKind.Int64);

    /// <summary>The double; a whole number converts.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public double AsDouble() => Kind switch
    {
        SessionValueKind.Double => BitConverter.Int64BitsToDouble(_bits),
        SessionValueKind.Int64 => _bits,
        _ => throw IsNot(SessionValueKind.Double),
    };

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public string AsString() => Kind == SessionValueKind.String ? (string)_reference! : throw IsNot(SessionValueKind.String);

    /// <summary>The list.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public IReadOnlyList<SessionValue> AsList() =>
        Kind == SessionValueKind.List ? (ReadOnlyCollection<SessionValue>)_reference! : throw IsNot(SessionValueKind.List);

    /// <summary>The map.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public IReadOnlyDictionary<string, SessionValue> AsMap() =>
        Kind == SessionValueKind.Map ? (ReadOnlyDictionary<string, SessionValue>)_reference! : throw IsNot(SessionValueKind.Map);

    /// <summary>A bool.</summary>
    public static implicit operator SessionValue(bool value) => new(SessionValueKind.Boolean, value ? 1 : 0, null);

    /// <summary>A whole number.</summary>
    public static implicit operator SessionValue(int value) => new(SessionValueKind.Int64, value, null);

    /// <summary>A whole number.</summary>
    public static implicit operator SessionValue(long value) => new(SessionValueKind.Int64, value, null);

    /// <summary>A double.</summary>
    public static implicit operator SessionValue(float value) => (double)value;

    /// <summary>A double. Sessions refuse infinities and NaN, which JSON cannot say.</summary>
    public static implicit operator SessionValue(double value) => new(SessionValueKind.Double, BitConverter.DoubleToInt64Bits(value), null);

    /// <summary>A text; null is <see cref="SessionValueKind.None"/>, which sessions refuse.</summary>
    public static implicit operator SessionValue(string? value) => value is null ? default : new(SessionValueKind.String, 0, value);

    /// <summary>A list of texts.</summary>
    public static implicit operator SessionValue(string[]? value) => List(value?.Select(static text => (SessionValue)text));

    /// <summary>A list, copied.</summary>
    public static implicit operator SessionValue(SessionValue[]? value) => List(value);

    /// <summary>A list, copied.</summary>
    public static implicit operator SessionValue(List<SessionValue>? value) => List(value);

    /// <summary>A map, copied.</summary>
    public static implicit operator SessionValue(Dictionary<string, SessionValue>? value) => Map(value);

    /// <summary>A map, copied.</summary>
    public static implicit operator SessionValue(SessionState? value) => Map(value);

    /// <summary>A list of values, copied; null gives <see cref="SessionValueKind.None"/>.</summary>
    public static SessionValue List(IEnumerable<SessionValue>? values) =>
        values is null ? default : new(SessionValueKind.List, 0, new ReadOnlyCollection<SessionValue>(values.ToArray()));

    /// <summary>Values by name, copied; null gives <see cref="SessionValueKind.None"/>.</summary>
    public static SessionValue Map(IEnumerable<KeyValuePair<string, SessionValue>>? values)
    {
        if (values is null)
            return default;
        Dictionary<string, SessionValue> copy = new(StringComparer.Ordinal);
        foreach ((string key, SessionValue value) in values)
            copy[key] = value;
        return new(SessionValueKind.Map, 0, new ReadOnlyDictionary<string, SessionValue>(copy));
    }

    /// <summary>True for the same kind and the same content; doubles by their bits, so a whole number is not a double.</summary>
    public bool Equals(SessionValue other) => Kind == other.Kind && Kind switch
    {
        SessionValueKind.String => string.Equals((string)_reference!, (string)other._reference!, StringComparison.Ordinal),
        SessionValueKind.List => AsList().SequenceEqual(other.AsList()),
        SessionValueKind.Map => SameMap(AsMap(), other.AsMap()),
        _ => _bits == other._bits,
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SessionValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        SessionValueKind.String => StringComparer.Ordinal.GetHashCode((string)_reference!),
        SessionValueKind.List => HashCode.Combine(Kind, AsList().Count),
        SessionValueKind.Map => HashCode.Combine(Kind, AsMap().Count),
        _ => HashCode.Combine(Kind, _bits),
    };

    /// <summary>True for the same kind and the same content.</summary>
    public static bool operator ==(SessionValue left, SessionValue right) => left.Equals(right);

    /// <summary>False for the same kind and the same content.</summary>
    public static bool operator !=(SessionValue left, SessionValue right) => !left.Equals(right);

    /// <summary>The value for people, the same in every culture.</summary>
    public override string ToString() => Kind switch
    {
        SessionValueKind.None => "",
        SessionValueKind.Boolean => AsBoolean() ? "true" : "false",
        SessionValueKind.Int64 => _bits.ToString(CultureInfo.InvariantCulture),
        SessionValueKind.Double => AsDouble().ToString("R", CultureInfo.InvariantCulture),
        SessionValueKind.String => AsString(),
        SessionValueKind.List => "[" + string.Join(", ", AsList()) + "]",
        _ => "{" + string.Join(", ", AsMap().OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key}: {pair.Value}")) + "}",
    };

    private static bool SameMap(IReadOnlyDictionary<string, SessionValue> left, IReadOnlyDictionary<string, SessionValue> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out SessionValue value) && value.Equals(pair.Value));

    private InvalidOperationException IsNot(SessionValueKind wanted) => new($"The session value is of kind {Kind}, not {wanted}.");
}
