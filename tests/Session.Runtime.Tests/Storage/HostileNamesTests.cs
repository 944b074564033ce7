using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Time.Testing;
using SessionFlow.Storage;
using SessionFlow.Tests.Coordination;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Tests.Storage;

/// <summary>Whatever a pilot, a root or a note is called: no part of it becomes part of a path, and twins stay apart.</summary>
public sealed class HostileNamesTests
{
    private static readonly string[] Names =
    [
        "CON", "nul", "COM1", "lpt9", "aux", "prn", "..", "../../etc/passwd", "..\\..\\x", "/", "C:", "a:b", "a/b", "a\0b", "con.txt", "x.", " x ", "\u202Egnp", "store.lock", "recovery.json",
        "Maverick", "MAVERICK", "maverick", "\u00c9toile", "E\u0301toile", "\u0130stanbul", "istanbul", "ISTANBUL", "\ufb01", "fi", new string('x', 32), new string('x', 500), "\ud800", "",
    ];

    [Fact]
    public void ForEveryName_WhenAPilotPlaysUnderIt_FilesHaveOurNamesAloneAndEachPilotHasHisOwn()
    {
        MemoryFileSystem disk = new(FileRules.Windows);
        FakeTimeProvider clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        SeededRandom random = new(3);
        HashSet<string> pilots = new(StringComparer.Ordinal);
        foreach (string name in Names)
        {
            using SessionFlowCoordinator session = new(new SessionOptions
            {
                Directory = TestStore.Folder,
                Clock = clock,
                Environment = new StoreEnvironment { Files = disk, Random = random, Boot = null },
                Stores = new StoreRegistry(),
                ProcessEnd = new FakeProcessEnd(),
            });
            if (name.Length > 0)
                session.Track(name, new Craft { Step = 1, Name = name });
            SessionStartResult started = session.StartSession(new PilotProfile(name));
            if (!started.Succeeded)
                continue;

            Assert.True(session.UpdateSessionState(new() { [name + "!"] = name }).Succeeded);
            Assert.True(session.CheckpointAsync(Durability.Durable).Blocked().Succeeded);
            _ = pilots.Add(session.CurrentPilotCallsign!);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        string[] files = disk.Files.Keys.Concat(disk.Directories).Where(static path => path != "/" && path != TestStore.Folder).ToArray();
        Assert.All(files, static path => Assert.Equal(TestStore.Folder, MemoryFileSystem.Parent(path)));
        Assert.All(files, static path => Assert.True(FileName.IsCompanion(Path.GetFileName(path)) || FileName.Parse(Path.GetFileName(path)) is not null, path));
        Assert.Contains("MAVERICK", pilots);
        Assert.Contains("CON", pilots);
        Assert.Equal(pilots.Count, pilots.Select(static pilot => pilot.Normalize()).Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(pilots.Count, 15, Names.Length - 8);

        string[] found = StoreScanner.Scan(new StoreFolder(disk, TestStore.Folder)).Sessions
            .Select(static session => SessionFlow.Recovery.SessionHistory.Of(session, null).Pilot).Distinct(StringComparer.Ordinal).ToArray();
        Assert.Equal(pilots.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
