using System;
using System.IO;
using SessionFlow;
using Skirmish.Reports;

namespace Skirmish.Child;

/// <summary>The game as a process: it opens the session, takes what a killed run left, plays the mission to its end and quits.</summary>
internal static class GameProcess
{
    private const int RecoveryFailed = 4;

    public static int Play(string folder, uint seed, long steps)
    {
        ParentWatch.Start();
        ReportWriter reports = new(Console.Out);
        GameScreens screens = new();
        using SessionFlowCoordinator session = Open(folder, screens, reports);
        Game game = new(MissionBuilder.Create(seed), session, reports);
        session.Attach(game);
        session.Tick();

        if (session.PendingRecovery is { Recommended: not null })
        {
            RecoveryResult result = session.AcceptRecovery();
            foreach (RecoveryAttempt attempt in result.Attempts)
            {
                if (!attempt.Succeeded)
                    reports.Write(new ChildReport.Problem("Recovery", $"{attempt.Rung}: {attempt.Reason}"));
            }

            if (!result.Succeeded)
            {
                reports.Write(new ChildReport.Problem("Recovery", $"{result.Failure}: {result.Message}"));
                return RecoveryFailed;
            }

            string file = StateFile.Write(folder, "recovered", game.Mission);
            reports.Write(new ChildReport.Recovered(game.Mission.StepNumber, $"{result.Rung}", file));
        }
        else
        {
            // A run that was killed before its first checkpoint has left nothing to go on from.
            if (!session.DeclineRecovery())
                reports.Write(new ChildReport.NothingOffered());
            SessionStartResult started = session.StartSession(new PilotProfile("Maverick"));
            if (!started.Succeeded)
                reports.Write(new ChildReport.Problem("Start", $"{started.Failure}: {started.Message}"));
            screens.GoTo(GameScreen.Mission);
        }

        new GameLoop(game, session, reports).Run(steps);
        foreach (GameScreen screen in new[] { GameScreen.MissionComplete, GameScreen.Debriefing, GameScreen.CampaignComplete })
        {
            screens.GoTo(screen);
            session.Tick();
        }

        session.EndSession();
        reports.Write(new ChildReport.Finished(game.Mission.StepNumber, StateFile.Write(folder, "final", game.Mission)));
        return 0;
    }

    /// <summary>Starts, sees whether there is anything to recover, and quits.</summary>
    public static int Look(string folder)
    {
        ReportWriter reports = new(Console.Out);
        using SessionFlowCoordinator session = Open(folder, new GameScreens(), reports);
        session.Attach(new Game(MissionBuilder.Create(seed: 0), session, reports));
        session.Tick();
        if (session.PendingRecovery == null)
            reports.Write(new ChildReport.NothingOffered());
        return 0;
    }

    private static SessionFlowCoordinator Open(string folder, GameScreens screens, ReportWriter reports)
    {
        SessionFlowCoordinator session = new(
            new SessionOptions { Directory = Path.Combine(folder, "sessions") },
            new SessionServices { GameState = screens });
        session.ProblemReported += (_, e) => reports.Write(new ChildReport.Problem(e.Problem.Kind.ToString(), e.Problem.Message));
        return session;
    }
}
