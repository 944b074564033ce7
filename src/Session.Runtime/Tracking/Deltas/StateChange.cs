namespace SessionFlow;

/// <summary>One difference between two states, in words that a person can read.</summary>
/// <example><code>Wingmen[Id=7].Position: (0, 0, 0) -> (1, 0, 0)</code></example>
public sealed class StateChange
{
    internal StateChange(string path, StateChangeKind kind, StateNode before, StateNode after)
    {
        Path = path;
        Kind = kind;
        Before = before;
        After = after;
    }

    /// <summary>Where: members, positions in brackets, keys of objects as <c>[Id=7]</c>, keys of entries quoted.</summary>
    public string Path { get; }

    /// <summary>What happened there.</summary>
    public StateChangeKind Kind { get; }

    /// <summary>What stood there; <see cref="StateNode.Null"/> for something added.</summary>
    public StateNode Before { get; }

    /// <summary>What stands there; <see cref="StateNode.Null"/> for something removed.</summary>
    public StateNode After { get; }

    /// <summary>The change in a line.</summary>
    public override string ToString() => Kind switch
    {
        StateChangeKind.Added => $"{Path}: added {After}",
        StateChangeKind.Removed => $"{Path}: removed {Before}",
        _ => $"{Path}: {Before} -> {After}",
    };
}
