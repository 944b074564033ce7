namespace SessionFlow.Scenarios;

internal sealed partial class ScenarioGame
{
    [SessionRoot("state")] public ScenarioState State { get; } = new();
}
