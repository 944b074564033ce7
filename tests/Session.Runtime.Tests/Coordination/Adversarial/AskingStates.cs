using System;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow.Tests.Coordination;

/// <summary>A state machine that loads a level while it is asked, and so calls back into the session.</summary>
internal sealed class AskingStates : IGameStateManager
{
    public event EventHandler<GameStateChangedEventArgs>? StateChanged;

    public string CurrentState { get; private set; } = "Mission";

    /// <summary>Runs while a state is asked for.</summary>
    public Func<Task<bool>>? Asked { get; set; }

    public async ValueTask<bool> RequestStateAsync(string state, CancellationToken cancellationToken)
    {
        bool reached = await Asked!();
        (string previous, CurrentState) = (CurrentState, state);
        StateChanged?.Invoke(this, new GameStateChangedEventArgs(previous, state));
        return reached;
    }
}
