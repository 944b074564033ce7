using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using SessionFlow;
using Skirmish.Reports;

namespace Skirmish.Child;

/// <summary>Sixty steps a second, a checkpoint every twentieth of one: each third is durable, the others are written.</summary>
internal sealed class GameLoop(Game game, SessionFlowCoordinator session, ReportWriter reports)
{
    private const int StepsPerCheckpoint = 3;
    private const int StepsPerDurable = 9;
    private const int StepsPerReport = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<Task> _checkpoints = [];

    public void Run(long steps)
    {
        FrameClock clock = new();
        while (game.Mission.StepNumber < steps)
        {
            game.Mission.Step();
            session.Tick();
            long step = game.Mission.StepNumber;
            if (step % StepsPerReport == 0)
                ReportProgress(steps);
            if (step % StepsPerCheckpoint == 0)
                _checkpoints.Add(CheckpointAsync(step % StepsPerDurable == 0 ? Durability.Durable : Durability.Written));
            clock.WaitForNextFrame();
        }

        if (!Task.WhenAll(_checkpoints).Wait(Patience))
            throw new TimeoutException("A checkpoint was never answered.");
    }

    private void ReportProgress(long steps)
    {
        Mission mission = game.Mission;
        session.UpdateSessionState(new() { ["current_mission"] = mission.Name, ["progress"] = mission.StepNumber * 100 / steps });
        reports.Write(new ChildReport.Playing(mission.StepNumber, mission.Headline));
    }

    /// <summary>The state is captured before the first await; what is reported has been acknowledged.</summary>
    private async Task CheckpointAsync(Durability durability)
    {
        long step = game.Mission.StepNumber;
        CheckpointResult done = await session.CheckpointAsync(durability).ConfigureAwait(false);
        reports.Write(done.Succeeded
            ? new ChildReport.Acknowledged(step, done.Durability == Durability.Durable, done.Generation, done.IsSnapshot, done.ByteCount)
            : new ChildReport.Refused(step, $"{done.Failure}: {done.Message}"));
    }
}
