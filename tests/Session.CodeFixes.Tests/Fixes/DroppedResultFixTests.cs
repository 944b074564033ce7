using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class DroppedResultFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\nclass G { async System.Threading.Tasks.Task M(SessionFlowCoordinator s) { s.CheckpointAsync(); await System.Threading.Tasks.Task.Yield(); } }",
        "using SessionFlow;\nclass G { async System.Threading.Tasks.Task M(SessionFlowCoordinator s) { await s.CheckpointAsync(); await System.Threading.Tasks.Task.Yield(); } }")]
    [InlineData(
        null,
        "using SessionFlow;\nclass G\n{\n    void M(SessionFlowCoordinator s)\n    {\n        // first\n        s.StartSession(null); // now\n    }\n}",
        "using SessionFlow;\nclass G\n{\n    void M(SessionFlowCoordinator s)\n    {\n        // first\n        SessionStartResult result = s.StartSession(null); // now\n    }\n}")]
    [InlineData(
        null,
        "using SessionFlow;\nusing System.Threading.Tasks;\nclass G { void M(SessionFlowCoordinator s) { s.CheckpointAsync(); } }",
        "using SessionFlow;\nusing System.Threading.Tasks;\nclass G { void M(SessionFlowCoordinator s) { Task<CheckpointResult> result = s.CheckpointAsync(); } }")]
    [InlineData(
        null,
        "using SessionFlow;\nclass G { void M(SessionFlowCoordinator s, int result) { s.AcceptRecovery(); } }",
        "using SessionFlow;\nclass G { void M(SessionFlowCoordinator s, int result) { RecoveryResult result2 = s.AcceptRecovery(); } }")]
    public async Task ForACall_WhenFixed_ItsResultIsTaken(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new DroppedResultFix(), before, title));

    [Theory]
    [InlineData(null, "using SessionFlow;\nclass G { void M(SessionFlowCoordinator s) { if (s is not null) s.AcceptRecovery(); } }")]
    public async Task ForAStatementWithoutABlock_WhenLookedAt_NoFixIsOffered(string? title, string source) =>
        Assert.Null(await FixRun.FirstAsync(new DroppedResultFix(), source, title));

    [Fact]
    public async Task ForThreeCalls_WhenAllAreFixed_EachLocalHasAnotherName()
    {
        (string text, int places) = await FixRun.AllAsync(new DroppedResultFix(), """
            using SessionFlow;

            class G
            {
                void M(SessionFlowCoordinator s)
                {
                    s.StartSession(null);
                    s.AcceptRecovery();
                    int result3 = 0;
                    s.AcceptRecovery(result3);
                }
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            class G
            {
                void M(SessionFlowCoordinator s)
                {
                    SessionStartResult result = s.StartSession(null);
                    RecoveryResult result2 = s.AcceptRecovery();
                    int result3 = 0;
                    RecoveryResult result4 = s.AcceptRecovery(result3);
                }
            }
            """, text);
    }
}
