using System;
using System.Collections.Generic;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>Reads a session's marks to the end and says how the run ended.</summary>
internal static class ExitClassifier
{
    /// <param name="marks">The marks that the session's own run made, in order.</param>
    /// <param name="last">The last checkpoint of the session; one behind the last mark proves that it went on.</param>
    /// <param name="boot">The machine's present boot; null where the system does not tell.</param>
    public static (RecoveryExitKind Kind, string Detail) Classify(IReadOnlyList<Mark> marks, Position last, Guid? boot)
    {
        Mark? final = null;
        foreach (Mark mark in marks)
            if (mark.Kind is MarkKind.Start or MarkKind.Stable or MarkKind.Suspend or MarkKind.Resume or MarkKind.End or MarkKind.Note)
                final = mark;
        bool wentOn = final is not null && final.After.CompareTo(last) < 0;
        IReadOnlyDictionary<string, SessionValue> text = final is null ? SessionInfo.NoData : MarkText.Read(final.Payload);

        // A run marks its end last; a checkpoint behind it was written but never acknowledged.
        if (final is { Kind: MarkKind.End })
            return (ExitWords.Read(text.Text(MarkText.Why)), text.Text(MarkText.Detail) ?? "");
        if (final is { Kind: MarkKind.Note } && !wentOn && text.Text(MarkText.Note) == MarkText.Signal)
            return (RecoveryExitKind.Abandoned, text.Text(MarkText.Detail) ?? "");
        if (final is { Kind: MarkKind.Suspend } && !wentOn)
            return (RecoveryExitKind.Suspended, "");
        if (final?.Boot is { } then && boot is { } now && then != now)
            return (RecoveryExitKind.PowerOrSystem, "");
        return (RecoveryExitKind.Killed, "");
    }
}
