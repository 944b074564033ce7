using SessionFlow.Storage;
using SessionFlow.Tests.Storage;
using SessionFlow.Torture.Explorer;

namespace SessionFlow.Torture.Damage;

/// <summary>Takes files away from under a running session: what is acknowledged afterwards must be there all the same.</summary>
internal static class VanishTrial
{
    public static int Run(int seed)
    {
        int acknowledged = 0;
        foreach (string victim in new[] { "", ".snapshot", ".journal", ".marker" })
        {
            for (int before = 1; before < 4; before++)
            {
                using TestStore store = new(seed: seed);
                SessionLog log = store.Begin();
                _ = log.AppendMark(MarkKind.Start, Payload.Of(0), Durability.Durable);
                _ = log.WriteSnapshot([new Section(1, Payload.Of(0))], 1, Payload.Digest(0), Durability.Durable);
                for (int i = 1; i <= before; i++)
                    _ = log.AppendDelta(Payload.Of(i), Payload.Digest(i), Durability.Durable);

                store.Disk.Remove(victim.Length == 0 ? TestStore.Folder : store.PathOf(victim));
                for (int i = 10; i < 16; i++, acknowledged++)
                    Step(store, log, i, $"{victim} vanished after {before}");
            }
        }

        return acknowledged;
    }

    private static void Step(TestStore store, SessionLog log, int i, string what)
    {
        StoreResult result = log.NeedsSnapshot() == SnapshotReason.None
            ? log.AppendDelta(Payload.Of(i), Payload.Digest(i), Durability.Durable)
            : log.WriteSnapshot([new Section(1, Payload.Of(i))], 1, Payload.Digest(i), Durability.Durable);
        StoreResult marked = log.AppendMark(MarkKind.Note, Payload.Of(i), Durability.Durable);
        StoreScan scan = store.Store.Scan();
        StoredSession? session = scan.Sessions.Count == 1 ? scan.Sessions[0] : null;
        TortureException.Require(
            !result.Succeeded || (session is not null && Oracle.Newest(session) == i),
            () => $"{what}: state {i} was acknowledged and is not there");
        TortureException.Require(
            !marked.Succeeded || (session?.Last(MarkKind.Note) is { } mark && Payload.Recognize(mark.Payload.Span) == i),
            () => $"{what}: mark {i} was acknowledged and is not there");
        TortureException.Require(i < 12 || (result.Succeeded && marked.Succeeded), () => $"{what}: it does not come back");
    }
}
