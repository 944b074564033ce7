using System;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow;

/// <summary>
/// The game's state machine (menu, briefing, mission), as much of it as a session needs. States go by name, never by
/// number, so an enum may be reordered. The coordinator calls it on the game thread; the event may come from any thread.
/// </summary>
public interface IGameStateManager
{
    /// <summary>The name of the current state.</summary>
    string CurrentState { get; }

    /// <summary>Asks for a state, as a recovery does. The answer may come later: the coordinator looks for it in each tick.</summary>
    /// <param name="state">The name of the wanted state.</param>
    /// <param name="cancellationToken">Cancelled when the coordinator no longer waits for the answer.</param>
    /// <returns>True when the game is in that state now.</returns>
    ValueTask<bool> RequestStateAsync(string state, CancellationToken cancellationToken);

    /// <summary>The state has changed.</summary>
    event EventHandler<GameStateChangedEventArgs>? StateChanged;
}
