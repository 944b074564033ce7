using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class DroppedResultAnalyzerTests
{
    private const string Id = "SES1010";

    public static TheoryData<string> Reported() => new()
    {
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { session.[|CheckpointAsync|](); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { session.[|CheckpointAsync|](Durability.Durable); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { session.[|StartSession|](pilot); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { session.[|SwitchSession|](pilot); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { session.[|AcceptRecovery|](); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { session.[|AcceptRecovery|](3); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { recovery.[|PerformCrashRecovery|](data); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { recovery.[|CreateRecoveryCheckpoint|](session); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { session?.[|AcceptRecovery|](); } }",
        "class G { async System.Threading.Tasks.Task M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { session.[|CheckpointAsync|](); await System.Threading.Tasks.Task.Yield(); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { if (data is not null) { session.[|StartSession|](pilot); } } }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { SessionStartResult started = session.StartSession(pilot); Console.WriteLine(started); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { _ = session.StartSession(pilot); } }",
        "class G { async System.Threading.Tasks.Task M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { await session.CheckpointAsync(); } }",
        "class G { async System.Threading.Tasks.Task M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { var done = await session.CheckpointAsync(); Console.WriteLine(done); } }",
        "class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { if (session.AcceptRecovery().Succeeded) { } } }",
        "class G { RecoveryResult M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { return session.AcceptRecovery(); } }",
        """class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { session.UpdateSessionState(new() { ["mission"] = 1 }); session.EndSession(); session.Tick(); session.DeclineRecovery(); } }""",
        "class Other { public bool StartSession() => true; void M() { StartSession(); } }",
        "class Other { RecoveryResult M(SessionFlowCoordinator session) => session.AcceptRecovery(); }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAResult_WhenNobodyLooks_TheCallIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAResult_WhenItIsTaken_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    [Fact]
    public async Task ForATask_WhenRead_TheMessageSaysToAwait() => Assert.Equal(
        """'CheckpointAsync' does not throw when it fails, its result says so. Write 'await CheckpointAsync(...)'.""",
        await RuleCorpus.MessageAsync(Id, """ class G { void M(SessionFlowCoordinator session, CrashRecoveryManager recovery, RecoveryData data, IPilotProfile pilot) { session.[|CheckpointAsync|](); } } """));
}
