namespace SessionFlow.Scenarios;

/// <summary>The state of a scenario: one number, and a switch that makes it deadly to load.</summary>
[SessionTracked]
internal sealed partial class ScenarioState
{
    public int Step;
    public bool KillsTheGame;

    partial void OnRestored(SessionRestoreContext context)
    {
        if (KillsTheGame)
            System.Environment.FailFast("This state kills the game.");
    }
}
