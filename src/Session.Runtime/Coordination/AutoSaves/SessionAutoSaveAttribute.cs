using System;

namespace SessionFlow;

/// <summary>
/// Marks a member of the game-state enum that is worth a save: a mission that is complete, a debriefing. When the game enters that
/// state, the next <see cref="SessionFlowCoordinator.Tick"/> triggers the save system's automatic save, if it has that on, and makes
/// a checkpoint that survives a power cut. Read by <see cref="GameStateManager{TState}"/>, and by any other state machine that
/// implements <see cref="IAutoSaveStates"/>.
/// </summary>
/// <example><code>
/// public enum GameScreen { Menu, Mission, [SessionAutoSave] MissionComplete, [SessionAutoSave] Debriefing }
/// </code></example>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class SessionAutoSaveAttribute : Attribute
{
}
