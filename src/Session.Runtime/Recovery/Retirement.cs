using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>Retires offers: marks their sessions as archived. No file moves, and nothing is deleted.</summary>
internal static class Retirement
{
    public const string Recovered = "recovered";
    public const string Declined = "declined";
    public const string Cleared = "cleared";

    /// <summary>Takes the mark before it back.</summary>
    public const string Undone = "undone";

    /// <summary>The first problem, or null when every session is marked.</summary>
    public static StoreProblem? Archive(CheckpointStore store, IEnumerable<Guid> sessions, string why)
    {
        byte[] text = MarkText.Write((MarkText.Why, why));
        return sessions.Select(session => store.AppendMark(session, MarkKind.Archived, text, Durability.Durable).Problem).FirstOrDefault(static problem => problem is not null);
    }
}
