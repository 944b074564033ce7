using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Recovery;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>A rung with what it holds, as documents: no class of the game is needed to read it.</summary>
public sealed class RecoveryCandidate
{
    private readonly Dictionary<string, ImageContent> _roots = new(StringComparer.Ordinal);

    internal RecoveryCandidate(RecoveryRung rung, RecoveredState? state)
    {
        Rung = rung;
        Session = state?.Info ?? SessionInfo.None;
        if (state is null)
            return;
        foreach (PendingImage pending in state.Pending)
            foreach (string name in pending.Names)
                _roots[name] = pending.Image.Content;

        // A root that came in meanwhile stands in the checkpoint as it is now.
        foreach (string name in state.Image.RootNames)
            _roots[name] = state.Image.Content;
    }

    /// <summary>The rung. Whether it is recommended is not decided yet.</summary>
    public RecoveryRung Rung { get; }

    /// <summary>The session as it was at a checkpoint; empty for other rungs.</summary>
    public SessionInfo Session { get; }

    /// <summary>The roots that a checkpoint holds; empty for other rungs, which only their save system or source can read.</summary>
    public IReadOnlyCollection<string> Roots => _roots.Keys;

    /// <summary>The members of a root. A member that is an object is a reference, for <see cref="Resolve"/>.</summary>
    /// <param name="name">The root's name.</param>
    /// <exception cref="KeyNotFoundException">The rung has no such root.</exception>
    public StateNode Root(string name)
    {
        ImageContent content = _roots.TryGetValue(name, out ImageContent? found) ? found : throw new KeyNotFoundException($"The rung has no root '{name}'.");
        return Members(content, content.Roots.First(root => root.Name == name).Identity);
    }

    /// <summary>The members of the object that a reference points at; <see cref="StateNode.Null"/> where none is stored.</summary>
    /// <param name="root">The root under which the reference was found.</param>
    /// <param name="reference">The reference.</param>
    /// <exception cref="KeyNotFoundException">The rung has no such root.</exception>
    public StateNode Resolve(string root, StateNode reference)
    {
        _ = reference ?? throw new ArgumentNullException(nameof(reference));
        return Members(_roots.TryGetValue(root, out ImageContent? found) ? found : throw new KeyNotFoundException($"The rung has no root '{root}'."), reference.Identity);
    }

    private static StateNode Members(ImageContent content, long identity) => identity != 0 && content.TryFind(identity, out ImageTable table, out int row)
        ? StateNode.OfStruct(new NodeReader(content).Members(table, row))
        : StateNode.Null;
}
