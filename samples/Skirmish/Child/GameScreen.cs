using SessionFlow;

namespace Skirmish.Child;

/// <summary>Where the player is. What has been won is saved as soon as it is.</summary>
internal enum GameScreen
{
    MainMenu,
    Mission,
    [SessionAutoSave]
    MissionComplete,
    [SessionAutoSave]
    Debriefing,
    [SessionAutoSave]
    CampaignComplete,
}
