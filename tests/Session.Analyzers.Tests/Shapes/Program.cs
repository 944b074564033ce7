// A program without a Main, with local functions and everything in one file.
using System;
using System.Collections.Generic;
using SessionFlow;

var options = new SessionOptions { Directory = "saves" };
using var session = new SessionFlowCoordinator(options);
session./*SES1010*/StartSession(new PilotProfile("Maverick"));
var state = new GameState();
session.Track("state", state);
while (state.Turn < 10)
{
    Step(state);
    session.Tick();
}

await session.CheckpointAsync();
session./*SES1010*/CheckpointAsync();
session.UpdateSessionState(new() { [/*SES1012*/"session_id"] = "x", ["progress"] = 1 });
session.EndSession();

static void Step(GameState state)
{
    state.Turn++;
    state.Log.Add($"turn {state.Turn}");
    state.Mood = state.Mood with { Anger = state.Mood.Anger + 1 };
}

[SessionTracked]
internal partial class GameState
{
    public int Turn;
    public List<string> Log { get; } = new();
    public Mood Mood = new(0);
    public Random /*SES1008*/Dice = new();
}

[SessionTracked]
internal partial record Mood(int Anger);
