using System.Threading.Tasks;
using SessionFlow.Storage;

namespace SessionFlow.Coordination;

/// <summary>The answers of checkpoints that were not acknowledged.</summary>
internal static class CheckpointResults
{
    public static CheckpointResult Failed(CheckpointFailure failure, string message) => new() { Failure = failure, Message = message };

    public static CheckpointResult Failed(StoreProblem problem) =>
        Failed(problem.Kind == StoreProblemKind.InUse ? CheckpointFailure.InUse : CheckpointFailure.StoreFailed, problem.Message);

    public static CheckpointResult Ended { get; } = Failed(CheckpointFailure.SessionEnded, "The session ended before the checkpoint was written.");

    public static Task<CheckpointResult> FailedTask(CheckpointFailure failure, string message) => Task.FromResult(Failed(failure, message));
}
