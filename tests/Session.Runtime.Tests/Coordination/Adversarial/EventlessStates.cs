using System;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow.Tests.Coordination;

/// <summary>A state machine whose event cannot be subscribed to.</summary>
internal sealed class EventlessStates : IGameStateManager
{
    public event EventHandler<GameStateChangedEventArgs>? StateChanged
    {
        add => throw new NotSupportedException("no events here");
        remove => throw new NotSupportedException("no events here");
    }

    public string CurrentState => "Menu";

    public ValueTask<bool> RequestStateAsync(string state, CancellationToken cancellationToken) => new(true);
}
