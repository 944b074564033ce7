namespace SessionFlow.Storage;

/// <summary>How far a journal is valid, and what lies behind.</summary>
/// <param name="Deltas">Deltas in the valid prefix.</param>
/// <param name="ValidBytes">Length of the valid prefix, header included; 0 if there is no journal or its header is bad.</param>
/// <param name="Tail">What follows it.</param>
/// <param name="BytesBehind">Bytes after the valid prefix.</param>
/// <param name="RecordsBehind">Whole records of this journal found among those bytes: what was lost to the damage.</param>
/// <param name="Problem">Why the journal's header was not accepted, or null.</param>
internal sealed record JournalExtent(
    int Deltas, long ValidBytes, JournalTail Tail, long BytesBehind, int RecordsBehind, Rejection? Problem = null)
{
    public static JournalExtent None { get; } = new(0, 0, JournalTail.Clean, 0, 0);
}
