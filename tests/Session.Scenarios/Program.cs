using System;
using System.Linq;
using SessionFlow;
using SessionFlow.Scenarios;

// play FOLDER STEP WAY   a run that makes one durable checkpoint and takes a way out
// early FOLDER WAY       the same before the first checkpoint
// deadly FOLDER          a run whose second checkpoint kills whoever loads it
// replay FOLDER STEP RECORDED WAY   a checkpoint at one step, and the game's own record of another
// look FOLDER            what the next run is offered
// accept FOLDER [WAY]    accepts it, and takes a way out
string folder = args[1];
var game = new ScenarioGame();
Replay replay = new(folder + ".replay", game);
SessionFlowCoordinator session = new(new SessionOptions { Directory = folder }, new SessionServices { RecoverySources = [replay] });
if (args[0] != "look")
    session.Attach(game);
Console.WriteLine(Describe(session));
switch (args[0])
{
    case "play":
        Start();
        game.State.Step = int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture);
        Checkpoint();
        return WayOut.Take(args[3], session);
    case "replay":
        Start();
        game.State.Step = int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture);
        Checkpoint();
        replay.Record(session.GetSessionInfo().SessionId, args[3]);
        return WayOut.Take(args[4], session);
    case "early":
        Start();
        return WayOut.Take(args[2], session);
    case "deadly":
        Start();
        game.State.Step = 1;
        Checkpoint();
        session.Detach(game);
        session.Attach(game);
        (game.State.Step, game.State.KillsTheGame) = (2, true);
        Checkpoint();
        return WayOut.Take("fail-fast", session);
    case "accept":
        RecoveryResult result = session.AcceptRecovery();
        Console.WriteLine(result.Succeeded ? $"restored {game.State.Step}" : $"failed {result.Failure}");
        return args.Length > 2 ? WayOut.Take(args[2], session) : Finish();
    default:
        return 0;
}

void Start()
{
    if (!session.StartSession(new PilotProfile("Maverick")).Succeeded)
        throw new InvalidOperationException("No session.");
}

void Checkpoint()
{
    CheckpointResult done = session.CheckpointAsync(Durability.Durable).GetAwaiter().GetResult();
    Console.WriteLine(done.Succeeded ? $"acknowledged {game.State.Step}" : $"refused {done.Failure}");
}

// Until the offer is retired, then cleanly.
int Finish()
{
    session.Tick();
    Checkpoint();
    session.EndSession();
    session.Dispose();
    return 0;
}

static string Describe(SessionFlowCoordinator session) => session.PendingRecovery is { } offer
    ? $"offer {offer.ExitKind} {offer.ExitDetail} rungs {offer.Rungs.Count} recommended {offer.Rungs.ToList().FindIndex(static rung => rung.IsRecommended)} failed {offer.Rungs.Max(static rung => rung.FailedAttempts)}"
    : session.AcceptRecovery().Failure == RecoveryFailure.InUse ? "in use" : "nothing";
