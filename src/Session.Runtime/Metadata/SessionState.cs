using System;
using System.Collections;
using System.Collections.Generic;

namespace SessionFlow;

/// <summary>
/// The game's own session data as a game types it, for <see cref="SessionFlowCoordinator.UpdateSessionState"/>. Keys are
/// compared by ordinal; setting a key twice keeps the last value. Not safe for use by several threads at once.
/// </summary>
/// <example><code>session.UpdateSessionState(new() { ["current_mission"] = "Destroy the Lucifer", ["progress"] = 75 });</code></example>
public sealed class SessionState : IEnumerable<KeyValuePair<string, SessionValue>>
{
    private readonly Dictionary<string, SessionValue> _values = new(StringComparer.Ordinal);

    /// <summary>The value of a key; <see cref="SessionValueKind.None"/> when nobody set it.</summary>
    /// <param name="key">The key.</param>
    public SessionValue this[string key]
    {
        get => _values.TryGetValue(key, out SessionValue value) ? value : default;
        set => _values[key] = value;
    }

    /// <summary>How many keys are set.</summary>
    public int Count => _values.Count;

    /// <summary>Sets a key; the last value wins.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, SessionValue value) => _values[key] = value;

    /// <summary>The keys and their values, in no particular order.</summary>
    public IEnumerator<KeyValuePair<string, SessionValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
