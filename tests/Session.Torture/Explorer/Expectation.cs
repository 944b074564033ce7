using System;
using SessionFlow.Storage;

namespace SessionFlow.Torture.Explorer;

/// <summary>What an acknowledgement promises, from the operation on after which it was given.</summary>
/// <param name="Operations">Operations that the disk had done by then.</param>
/// <param name="Session">Whose.</param>
/// <param name="State">The number of the state, or of the mark.</param>
/// <param name="Generation">The generation it is in; 0 for a mark.</param>
/// <param name="Durability">What it survives.</param>
/// <param name="Mark">The kind of mark, or None for a state.</param>
internal sealed record Expectation(int Operations, Guid Session, int State, ulong Generation, Durability Durability, MarkKind Mark)
{
    public bool IsMark => Mark != MarkKind.None;

    /// <summary>A session that has ended may be forgotten by pruning.</summary>
    public bool Settles => Mark is MarkKind.End or MarkKind.Archived;
}
