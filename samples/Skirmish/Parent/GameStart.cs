namespace Skirmish.Parent;

/// <summary>Which of a round's three starts of the game it is.</summary>
internal enum GameStart
{
    First,
    Second,
    Third,
}
