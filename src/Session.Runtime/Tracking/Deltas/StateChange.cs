namespace SessionFlow;

/// <summary>One difference between two states, in words that a person can read.</summary>
/// <example><code>Wingmen[Id=7].Position: (0, 0, 0) -> (1, 0, 0)</code></example>
public sealed class StateChange
{
    /// <summary>As much of a value as fits into a line that is read.</summary>
    private const int MaxText = 200;

    private readonly string? _list;

    internal StateChange(string path, StateChangeKind kind, StateNode before, StateNode after)
    {
        Path = path;
        Kind = kind;
        Before = before;
        After = after;
    }

    internal StateChange(string list, string element, int from, int to)
        : this(list + element, StateChangeKind.Moved, StateNode.Of(from), StateNode.Of(to)) => _list = list;

    /// <summary>Where: members, positions in brackets, keys of objects as <c>[Id=7]</c>, keys of entries quoted.</summary>
    public string Path { get; }

    /// <summary>What happened there.</summary>
    public StateChangeKind Kind { get; }

    /// <summary>What stood there; <see cref="StateNode.Null"/> for something added, the old position of an element that moved.</summary>
    public StateNode Before { get; }

    /// <summary>What stands there; <see cref="StateNode.Null"/> for something removed, the new position of an element that moved.</summary>
    public StateNode After { get; }

    /// <summary>The change in a line; long values are cut.</summary>
    public override string ToString() => Kind switch
    {
        StateChangeKind.Added => $"{Path}: added {Short(After)}",
        StateChangeKind.Removed => $"{Path}: removed {Short(Before)}",
        StateChangeKind.Moved when _list is not null => $"{_list}: moved {Path.Substring(_list.Length)} from {Before} to {After}",
        StateChangeKind.Moved => $"{Path}: {After.Items.Count} elements in another order",
        _ => $"{Path}: {Short(Before)} -> {Short(After)}",
    };

    private static string Short(StateNode node)
    {
        string text = node.ToString();
        return text.Length <= MaxText ? text : text.Substring(0, MaxText) + "...";
    }
}
