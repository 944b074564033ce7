namespace SessionFlow.Scenarios;

/// <summary>Says where this program is.</summary>
public static class ScenarioMarker;
