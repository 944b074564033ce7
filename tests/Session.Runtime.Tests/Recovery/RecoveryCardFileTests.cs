using System;
using System.IO;
using System.Text;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Tests.Recovery;

/// <summary>The card beside the checkpoints: it follows the game, and nothing that stands in its place is lost.</summary>
public sealed class RecoveryCardFileTests
{
    private const string Path = TestStore.Folder + "/" + RecoveryCardFile.Name;

    public static TheoryData<string> Hostile => new()
    {
        "x", "", "{}", "[[[[", "{\"session_id\":\"6f9619ff-8b86-d011-b42d-00c04fc964ff\",\"exit_kind\":\"Melted\"}", "\u0000\u0000\u0000\u0000",
    };

    [Fact]
    public void ForACardOfOurs_WhenWrittenAgain_IsReplacedAndNothingElseIsThere()
    {
        using TestStore store = new();
        for (int i = 0; i < 20; i++)
            RecoveryCardFile.Write(store.Store, Card(i));

        Assert.Equal("pilot 19", Read(store.Disk, Path));
        Assert.Equal([Path, TestStore.Folder + "/" + FileName.Lock], store.Disk.Files.Keys);
        RecoveryCardFile.Delete(store.Store);
        Assert.Single(store.Disk.Files);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void ForWhatIsNoCard_WhenOneIsWrittenOrDeleted_ItIsMovedAsideWithItsBytes(string content)
    {
        foreach (bool write in new[] { true, false })
        {
            using TestStore store = new();
            byte[] bytes = Encoding.UTF8.GetBytes(content);
            store.Disk.Put(Path, bytes);
            if (write)
                RecoveryCardFile.Write(store.Store, Card(1));
            else
                RecoveryCardFile.Delete(store.Store);

            Assert.Equal(bytes, store.Disk.Files[Path + ".kept-1"].Content.ToArray());
            Assert.Equal(write, store.Disk.Files.ContainsKey(Path));
        }
    }

    [Fact]
    public void ForRubbishThatComesAgainAndAgain_WhenCardsAreWritten_AllOfItStaysAndItsNumberIsBounded()
    {
        using TestStore store = new();
        for (int i = 0; i < RecoveryCardFile.MostKept + 3; i++)
        {
            if (i <= RecoveryCardFile.MostKept)
                store.Disk.Put(Path, [(byte)i]);
            RecoveryCardFile.Write(store.Store, Card(i));
        }

        for (int i = 0; i < RecoveryCardFile.MostKept; i++)
            Assert.Equal([(byte)i], store.Disk.Files[$"{Path}.kept-{i + 1}"].Content.ToArray());
        Assert.Equal([(byte)RecoveryCardFile.MostKept], store.Disk.Files[Path].Content.ToArray());
        Assert.Empty(store.Store.Scan().Skipped);
    }

    [Fact]
    public void ForAFolderOrAFileThatCannotBeRead_WhenACardIsWritten_ItStays()
    {
        using TestStore store = new();
        store.Disk.CreateDirectory(Path);
        RecoveryCardFile.Write(store.Store, Card(1));
        Assert.Contains(Path, store.Disk.Directories);

        using TestStore denied = new();
        denied.Disk.Put(Path, [1]);
        denied.Disk.Fault = (_, operation) => operation.Kind == OperationKind.OpenRead ? MemoryFileSystem.Error(13) : null;
        RecoveryCardFile.Write(denied.Store, Card(1));
        RecoveryCardFile.Delete(denied.Store);
        Assert.Equal([1], denied.Disk.Files[Path].Content.ToArray());
    }

    [Fact]
    public void ForEveryOperation_WhenItFails_NothingIsThrownAndACardIsWhole()
    {
        int failed = 0;
        for (int k = 0; ; k++, failed++)
        {
            using TestStore store = new();
            RecoveryCardFile.Write(store.Store, Card(1));
            int at = store.Disk.Asked + k;
            store.Disk.Fault = (index, _) => index == at ? MemoryFileSystem.Error(28) : null;
            RecoveryCardFile.Write(store.Store, Card(2));
            if (store.Disk.Asked <= at)
                break;

            store.Disk.Fault = null;
            if (store.Disk.Files.ContainsKey(Path))
                Assert.Contains(Read(store.Disk, Path), new[] { "pilot 1", "pilot 2" });
            RecoveryCardFile.Write(store.Store, Card(3));
            Assert.Equal("pilot 3", Read(store.Disk, Path));
        }

        Assert.True(failed > 5, $"{failed}");
    }

    [Theory]
    [InlineData(FileShare.Read)]
    [InlineData(FileShare.ReadWrite | FileShare.Delete)]
    [InlineData(FileShare.None)]
    public void ForACardThatSomebodyHasOpen_OnWindows_ItIsTriedAgainAFewTimesAndThenLeft(FileShare share)
    {
        for (int pauses = 0; pauses < 10; pauses++)
        {
            int left = pauses;
            int slept = 0;
            MemoryFileSystem disk = new(FileRules.Windows);
            using TestStore store = new(disk, pause: () =>
            {
                slept++;
                if (--left == 0)
                    disk.KillGuests();
            });
            RecoveryCardFile.Write(store.Store, Card(1));
            if (pauses > 0)
                disk.Hold(Path, share, operations: int.MaxValue / 2);

            RecoveryCardFile.Write(store.Store, Card(2));
            bool replaced = pauses < RecoveryCardFile.MostTries;
            Assert.Equal(replaced ? pauses : RecoveryCardFile.MostTries - 1, slept);
            if (replaced)
                Assert.Equal("pilot 2", Read(disk, Path));

            disk.KillGuests();
            RecoveryCardFile.Write(store.Store, Card(3));
            Assert.Equal("pilot 3", Read(disk, Path));
        }
    }

    private static RecoveryData Card(int i) => new() { SessionId = new Guid(i, 0, 0, new byte[8]), PilotCallsign = $"pilot {i}", CrashTimestamp = DateTimeOffset.UnixEpoch };

    private static string Read(MemoryFileSystem disk, string path) => RecoveryData.Parse(Encoding.UTF8.GetString(disk.Files[path].Content)).PilotCallsign;
}
