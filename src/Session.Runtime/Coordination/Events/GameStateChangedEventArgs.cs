using System;

namespace SessionFlow;

/// <summary>The game's state has changed.</summary>
/// <param name="previousState">The name of the state before.</param>
/// <param name="currentState">The name of the state now.</param>
public sealed class GameStateChangedEventArgs(string previousState, string currentState) : EventArgs
{
    /// <summary>The name of the state before.</summary>
    public string PreviousState { get; } = previousState;

    /// <summary>The name of the state now.</summary>
    public string CurrentState { get; } = currentState;
}
