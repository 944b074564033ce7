using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>One session of the store as recovery sees it.</summary>
internal sealed record SessionHistory
{
    public required StoredSession Stored { get; init; }

    public Guid Id => Stored.Id;

    public required string Pilot { get; init; }

    /// <summary>Counts the sessions of a store in the order in which they began, so that no clock orders them; 0 where the mark is lost.</summary>
    public required long Number { get; init; }

    public required RecoveryExitKind ExitKind { get; init; }

    public required string ExitDetail { get; init; }

    public required bool IsStable { get; init; }

    /// <summary>True when its offer is retired: recovered elsewhere, or declined.</summary>
    public required bool IsArchived { get; init; }

    public bool EndedBadly => ExitKind is RecoveryExitKind.Exception or RecoveryExitKind.Killed or RecoveryExitKind.Abandoned;

    /// <summary>True when its progress is still to be offered.</summary>
    public bool IsOpen => ExitKind != RecoveryExitKind.Clean && !IsArchived;

    /// <summary>The last completed save of each slot, with the checkpoint that it followed.</summary>
    public required IReadOnlyDictionary<int, (Position After, DateTimeOffset Time)> Saves { get; init; }

    public static SessionHistory Of(StoredSession stored, Guid? boot)
    {
        Position last = stored.Generations.Where(static generation => generation.IsValid).Select(static generation => generation.Position).DefaultIfEmpty().Max();
        (RecoveryExitKind kind, string detail) = ExitClassifier.Classify(stored.Marks, last, boot);
        IReadOnlyDictionary<string, SessionValue> start = MarkText.Read(stored.Last(MarkKind.Start)?.Payload ?? default);
        return new SessionHistory
        {
            Stored = stored,
            Pilot = start.Text(MarkText.Pilot) ?? "",
            Number = start.Whole(MarkText.Number) ?? 0,
            ExitKind = kind,
            ExitDetail = detail,
            IsStable = stored.Last(MarkKind.Stable) is not null,
            IsArchived = stored.Last(MarkKind.Archived) is { } archived && MarkText.Read(archived.Payload).Text(MarkText.Why) != Retirement.Undone,
            Saves = SavesOf(stored.Marks),
        };
    }

    /// <summary>The sessions of a store, the one that began last first.</summary>
    public static SessionHistory[] Of(StoreScan scan, Guid? boot) => scan.Sessions
        .Select(session => Of(session, boot))
        .OrderByDescending(static session => session.Number)
        .ThenByDescending(static session => session.Stored.LastSignOfLife)
        .ToArray();

    private static Dictionary<int, (Position After, DateTimeOffset Time)> SavesOf(IEnumerable<Mark> marks)
    {
        Dictionary<int, (Position After, DateTimeOffset Time)> saves = new();
        foreach (Mark mark in marks.Where(static mark => mark.Kind == MarkKind.Note))
        {
            IReadOnlyDictionary<string, SessionValue> text = MarkText.Read(mark.Payload);
            if (text.Text(MarkText.Note) == MarkText.SaveCompleted && text.Whole(MarkText.Slot) is { } slot and >= 0 and <= int.MaxValue)
                saves[(int)slot] = (mark.After, mark.Time);
        }

        return saves;
    }
}
