using System;
using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>One session as its files tell it.</summary>
/// <param name="Id">The session.</param>
/// <param name="Marks">In the order in which they were made.</param>
/// <param name="Generations">Newest first; valid ones and rejected ones.</param>
/// <param name="MarkerProblem">What is wrong with a part of the marker, or null: marks may be missing.</param>
internal sealed record StoredSession(
    Guid Id, IReadOnlyList<Mark> Marks, IReadOnlyList<StoredGeneration> Generations, Rejection? MarkerProblem)
{
    /// <summary>The newest time that the session itself wrote, in a mark or a checkpoint.</summary>
    public required DateTimeOffset LastSignOfLife { get; init; }

    /// <summary>The newest time in any of its files: a later run that tried to restore it counts too.</summary>
    public DateTimeOffset LastWord
    {
        get
        {
            DateTimeOffset last = LastSignOfLife;
            foreach (Mark mark in Marks)
                last = mark.Time > last ? mark.Time : last;
            return last;
        }
    }

    internal required IReadOnlyList<string> MarkerFiles { get; init; }

    /// <summary>The boot during which the session began; null if it is not known.</summary>
    public Guid? Boot => Last(MarkKind.Start)?.Boot;

    /// <summary>The last mark of a kind, or null.</summary>
    public Mark? Last(MarkKind kind)
    {
        for (int i = Marks.Count - 1; i >= 0; i--)
        {
            if (Marks[i].Kind == kind)
                return Marks[i];
        }

        return null;
    }
}
