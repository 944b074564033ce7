namespace Skirmish.Child;

/// <summary>Where the player is.</summary>
internal enum GameScreen
{
    MainMenu,
    Mission,
    Debriefing,
}
