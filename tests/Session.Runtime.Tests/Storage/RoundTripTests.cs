using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Storage;

public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(Durability.Written)]
    [InlineData(Durability.Durable)]
    public void ForASession_WhenScannedByANewProcess_AllThatWasWrittenIsThere(Durability durability)
    {
        Guid id = _store.NextId();
        Section[] sections = { new(1, Bytes.Of(1, 100)), new(2, Bytes.Of(2, 200_000)), new(9, default) };
        byte[][] deltas = { Bytes.Of(3, 0), Bytes.Of(4, 1), Bytes.Of(5, 4096), Bytes.Of(6, 100_000) };

        using (SessionLog log = _store.Current.BeginSession(id))
        {
            Assert.True(log.AppendMark(MarkKind.Start, Bytes.Of(7, 50), durability).Succeeded);
            Assert.Equal(new Position(1, 0), log.WriteSnapshot(sections, 77, Digest(0), durability).Acknowledgement.Position);
            for (int i = 0; i < deltas.Length; i++)
            {
                StoreResult result = log.AppendDelta(deltas[i], Digest(i + 1), durability);
                Assert.Equal(new Acknowledgement(new Position(1, (uint)i + 1), durability), result.Acknowledgement);
            }

            Assert.True(log.AppendMark(MarkKind.End, Bytes.Of(8, 5), durability).Succeeded);
        }

        StoreScan scan = _store.Reopen().Scan();
        StoredSession session = Assert.Single(scan.Sessions);
        Assert.Equal(id, session.Id);
        Assert.Equal(new[] { MarkKind.Start, MarkKind.End }, session.Marks.Select(m => m.Kind));
        Assert.Equal(Bytes.Of(7, 50), session.Marks[0].Payload.ToArray());
        Assert.Equal(new Position(1, 4), session.Marks[1].After);
        Assert.Equal(_store.Environment.Boot, session.Boot);

        StoredGeneration generation = Assert.Single(session.Generations);
        Assert.True(generation.IsValid);
        Assert.Equal(77UL, generation.Fingerprint);
        Assert.Equal(new Position(1, 4), generation.Position);
        Assert.Equal(Digest(4), generation.State);
        Assert.Equal(JournalTail.Clean, generation.Journal.Tail);

        GenerationContent content = generation.Read(out Rejection? rejection)!;
        Assert.Null(rejection);
        Assert.Equal(sections.Select(s => s.Kind), content.Sections.Select(s => s.Kind));
        Assert.All(sections.Zip(content.Sections), pair => Assert.Equal(pair.First.Bytes.ToArray(), pair.Second.Bytes.ToArray()));
        Assert.All(deltas.Zip(content.Deltas), pair => Assert.Equal(pair.First, pair.Second.Bytes.ToArray()));
        Assert.Empty(scan.Skipped);
    }

    [Fact]
    public void ForManyGenerations_WhenScanned_TheNewestComesFirstAndEachNamesItsParent()
    {
        using SessionLog log = _store.Current.BeginSession(_store.NextId());
        for (int i = 0; i < 5; i++)
            Assert.True(log.WriteSnapshot(new[] { new Section(1, Bytes.Of(i, 10)) }, 0, Digest(i), Durability.Written).Succeeded);

        IReadOnlyList<StoredGeneration> found = Assert.Single(_store.Current.Scan().Sessions).Generations;
        Assert.Equal(new ulong[] { 5, 4, 3, 2, 1 }, found.Select(g => g.Number));
        Assert.Equal(new ulong[] { 4, 3, 2, 1, 0 }, found.Select(g => g.Parent));
    }

    private static StateDigest Digest(int i) => new((ulong)i, ~(ulong)i);
}
