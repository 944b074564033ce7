using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using SessionFlow.Storage;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Storage;

/// <summary>What somebody else may have put into the folder, on the real file system.</summary>
public sealed class HostileFolderTests(ITestOutputHelper output) : IDisposable
{
    private const string Stem = "00000000000000000000000000000001-00000009-0000000000000001";

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void ForAFolderFullOfOddEntries_WhenScanned_TheGoodSessionIsFoundAndEachOtherHasItsReason()
    {
        SessionLog log = _store.Current.BeginSession(_store.NextId());
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        string good = Directory.GetFiles(_store.Folder, "*.snapshot").Single();
        string[] before = Directory.GetFileSystemEntries(_store.Folder);

        Write("notes.txt", 10);
        Write("x.snapshot", 1000);
        Write("random.journal", 4096);
        Write("random.marker", 4096);
        Write("empty.snapshot", 0);
        Write(Stem + ".snapshot", 5000);
        Write(Stem.Replace('9', '8') + ".snapshot", 0);
        _ = Directory.CreateDirectory(At(Stem.Replace('9', '7') + ".snapshot"));
        _ = Directory.CreateDirectory(At("folder"));
        _ = File.CreateSymbolicLink(At(Stem.Replace('9', '6') + ".snapshot"), good);
        _ = File.CreateSymbolicLink(At("loop.journal"), At("loop.journal"));
        using (FileStream sparse = File.Create(At(Stem.Replace('9', '5') + ".snapshot")))
            sparse.SetLength(1L << 40);
        if (!OperatingSystem.IsWindows())
        {
            Process.Start("mkfifo", At("pipe.snapshot")).WaitForExit();
            Process.Start("mkfifo", At(Stem.Replace('9', '4') + ".journal")).WaitForExit();
            _ = File.CreateSymbolicLink(At("zero.marker"), "/dev/zero");
            Write("bad\nname\u0001\u202E.snapshot", 200);
        }

        Stopwatch watch = Stopwatch.StartNew();
        StoreScan scan = _store.Current.Scan();
        output.WriteLine($"{scan.SkippedCount} skipped, {scan.Sessions.SelectMany(s => s.Generations).Count(g => !g.IsValid)} rejected, {watch.ElapsedMilliseconds} ms");
        foreach (SkippedEntry entry in scan.Skipped)
            output.WriteLine($"{entry.Name}: {entry.Rejection}");

        Assert.Null(scan.Problem);
        StoredSession found = scan.Sessions[0];
        Assert.Equal(log.SessionId, found.Id);
        Assert.True(Assert.Single(found.Generations).IsValid);

        StoredSession odd = Assert.Single(scan.Sessions.Skip(1));
        Assert.Equal(
            OperatingSystem.IsWindows() ? new ulong[] { 9, 8, 7, 6, 5 } : [9, 8, 7, 6, 5, 4],
            odd.Generations.Select(static g => g.Number));
        RejectReason[] reasons =
        [
            RejectReason.NotOurs, RejectReason.Truncated, RejectReason.NotAFile, RejectReason.NotAFile, RejectReason.TooLarge, RejectReason.Missing,
        ];
        Assert.All(odd.Generations.Zip(reasons), static pair => Assert.Equal(pair.Second, pair.First.Rejection!.Reason));
        Assert.All(scan.Skipped, static entry => Assert.DoesNotContain(entry.Name, char.IsControl));
        Assert.Equal(scan.SkippedCount, scan.Skipped.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));

        // Nothing was touched, and writing goes on.
        Assert.Subset(Directory.GetFileSystemEntries(_store.Folder).ToHashSet(), before.ToHashSet());
        Assert.True(TestStore.Append(log, 2).Succeeded);
    }

    [Fact]
    public void ForManyRandomFiles_WhenScanned_EachIsRejectedWithinItsShareOfTime()
    {
        Random random = new(7);
        for (int i = 0; i < 1000; i++)
        {
            string name = random.Next(3) switch
            {
                0 => $"{Guid.NewGuid():N}-{i:x8}-{i:x16}.snapshot",
                1 => $"{new Guid(i, 0, 0, new byte[8]):N}-00000001-{i:x16}.journal",
                _ => $"{i}.marker",
            };
            Write(name, random.Next(9000));
        }

        StoreScan scan = _store.Current.Scan();
        Assert.All(scan.Sessions.SelectMany(static s => s.Generations), static g => Assert.False(g.IsValid));
        Assert.All(scan.Sessions, static s => Assert.Empty(s.Marks));
        Assert.Equal(1000, scan.SkippedCount + scan.Sessions.Sum(static s => s.Generations.Count));
        Assert.Equal(1001, Directory.GetFileSystemEntries(_store.Folder).Length);
    }

    [Fact]
    public void ForARenamedFile_WhenScanned_ItsHeaderSaysWhatItIs()
    {
        SessionLog log = _store.Current.BeginSession(_store.NextId());
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        Assert.True(TestStore.Append(log, 2).Succeeded);
        File.Move(Directory.GetFiles(_store.Folder, "*.snapshot").Single(), At("saved by me (1).snapshot"));
        File.Copy(At("saved by me (1).snapshot"), At("saved by me (2).snapshot"));
        File.Move(Directory.GetFiles(_store.Folder, "*.journal").Single(), At("so is this.journal"));

        StoreScan scan = _store.Current.Scan();
        StoredGeneration generation = Assert.Single(Assert.Single(scan.Sessions).Generations);
        Assert.Equal(new Position(1, 1), generation.Position);
        Assert.Equal("saved by me (2).snapshot", Assert.Single(scan.Skipped).Name);
    }

    [Fact]
    public void ForAFileThatIsGoneAfterTheScan_WhenRead_ItSaysSo()
    {
        SessionLog log = _store.Current.BeginSession(_store.NextId());
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        StoredGeneration generation = _store.Current.Scan().Sessions.Single().Generations.Single();
        File.Delete(Directory.GetFiles(_store.Folder, "*.snapshot").Single());
        Assert.Null(generation.Read(out Rejection? rejection));
        Assert.Equal(RejectReason.Missing, rejection!.Reason);
    }

    [Fact]
    public void ForFilesAndFolders_WhenMade_TheyAreForTheirOwnerAlone()
    {
        if (OperatingSystem.IsWindows())
            return;

        SessionLog log = _store.Current.BeginSession(_store.NextId());
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        Assert.True(TestStore.Append(log, 1).Succeeded);
        Assert.True(log.AppendMark(MarkKind.Start, default, Durability.Durable).Succeeded);
        Assert.Equal(4, Directory.GetFiles(_store.Folder).Length);
        foreach (string file in Directory.GetFiles(_store.Folder))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_store.Folder));
    }

    private string At(string name) => Path.Combine(_store.Folder, name);

    private void Write(string name, int length) => File.WriteAllBytes(At(name), Bytes.Of(length, length));
}
