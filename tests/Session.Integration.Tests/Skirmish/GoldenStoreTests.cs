using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Skirmish;
using Skirmish.Comparison;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Skirmish;

/// <summary>
/// The folder that a killed run of the sample left, as each released format and schema wrote it: read for ever. To add a
/// folder for a new release, name it in <see cref="Releases"/> and run with SESSION_GOLDEN=write; one that exists is never
/// written again.
/// </summary>
public sealed class GoldenStoreTests(ITestOutputHelper output)
{
    private const ulong Seed = 20260301;
    private const int SnapshotStep = 240;
    private const int LastStep = 420;

    private static readonly DateTimeOffset Killed = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static string ProjectDirectory => typeof(GoldenStoreTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static item => item.Key == "ProjectDirectory").Value!;

    public static TheoryData<string> Releases => new("skirmish-1");

    [Theory]
    [MemberData(nameof(Releases))]
    public void ForAFolderOfARelease_WhenRecovered_TheMissionIsTheSimulationsOfThatStep(string release)
    {
        string source = Path.Combine(ProjectDirectory, "Golden", release);
        bool isNew = Environment.GetEnvironmentVariable("SESSION_GOLDEN") == "write" && !Directory.Exists(source);
        if (isNew)
            Write(source);

        string golden = isNew ? source : Path.Combine(AppContext.BaseDirectory, "Golden", release);
        using var copy = new TemporaryFolder();
        foreach (string file in Directory.GetFiles(golden))
            File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
        Assert.Single(Directory.GetFiles(copy.Path, "*.snapshot"));
        Assert.Single(Directory.GetFiles(copy.Path, "*.journal"));

        Mission mission = MissionBuilder.Create(1);
        using var session = new SessionFlowCoordinator(new SessionOptions { Directory = copy.Path, Clock = new FixedClock(Killed.AddMinutes(5)) });
        session.Track("mission", mission);
        Assert.Equal("Golden", session.PendingRecovery!.PilotCallsign);
        RecoveryResult result = session.AcceptRecovery();
        Assert.True(result.Succeeded, result.Message);
        Assert.Equal(LastStep, mission.StepNumber);
        Assert.Equal("Destroy the Lucifer", session.GetSessionInfo()["current_mission"].ToString());
        StateDifference? difference = StateDifference.FindFirst(
            MissionState.Read(MissionState.Simulate(Seed, LastStep)), MissionState.Read(mission), out int compared);
        Assert.Null(difference);
        output.WriteLine($"{release}: {compared.ToString("N0", CultureInfo.InvariantCulture)} values as in a fresh simulation");
        session.EndSession();
    }

    /// <summary>Plays to the last step with a snapshot and deltas on the way, and copies the folder while the session runs.</summary>
    private static void Write(string golden)
    {
        using var folder = new TemporaryFolder();
        Mission mission = MissionBuilder.Create(Seed);
        using (var session = new SessionFlowCoordinator(new SessionOptions { Directory = folder.Path, Clock = new FixedClock(Killed) }))
        {
            session.Track("mission", mission);
            session.StartSession(new PilotProfile("Golden"));
            session.UpdateSessionState(new() { ["current_mission"] = "Destroy the Lucifer" });
            for (int step = 1; step <= LastStep; step++)
            {
                mission.Step();
                if (step >= SnapshotStep && step % 60 == 0)
                    Wait(session.CheckpointAsync(Durability.Durable));
            }

            Directory.CreateDirectory(golden);
            foreach (string file in Directory.GetFiles(folder.Path).Where(static file => !file.EndsWith(".lock", StringComparison.Ordinal)))
                File.Copy(file, Path.Combine(golden, Path.GetFileName(file)));
            session.EndSession();
        }
    }

    private static void Wait(Task<CheckpointResult> checkpoint)
    {
        ((IAsyncResult)checkpoint).AsyncWaitHandle.WaitOne();
        Assert.True(checkpoint.IsCompletedSuccessfully);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("skirmish-golden").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
