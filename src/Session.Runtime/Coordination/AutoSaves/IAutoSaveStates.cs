using System.Collections.Generic;

namespace SessionFlow;

/// <summary>A state machine that knows at which of its states the game is to be saved. Implemented beside <see cref="IGameStateManager"/>.</summary>
/// <example><code>
/// public IReadOnlyCollection&lt;string&gt; AutoSaveStates { get; } = AutoSaveStateNames.Of&lt;GameScreen&gt;();
/// </code></example>
public interface IAutoSaveStates
{
    /// <summary>The names of those states; asked for at each change of the state, on whatever thread that is told.</summary>
    IReadOnlyCollection<string> AutoSaveStates { get; }
}
