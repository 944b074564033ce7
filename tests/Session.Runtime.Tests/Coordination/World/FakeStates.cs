using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow.Tests.Coordination;

/// <summary>A state machine that answers at once, later, never, or by throwing.</summary>
internal sealed class FakeStates : IGameStateManager
{
    private TaskCompletionSource<bool>? _later;

    public string CurrentState { get; private set; } = "Menu";

    public List<string> Requests { get; } = new();

    /// <summary>True lets <see cref="Answer"/> decide.</summary>
    public bool AnswersLater { get; set; }

    public Exception? Fails { get; set; }

    public event EventHandler<GameStateChangedEventArgs>? StateChanged;

    public void Change(string state)
    {
        string previous = CurrentState;
        CurrentState = state;
        StateChanged?.Invoke(this, new GameStateChangedEventArgs(previous, state));
    }

    public void Answer(bool reached) => _later!.SetResult(reached);

    public ValueTask<bool> RequestStateAsync(string state, CancellationToken cancellationToken)
    {
        Requests.Add(state);
        if (Fails is not null)
            throw Fails;
        if (AnswersLater)
        {
            _later = new TaskCompletionSource<bool>();
            return new ValueTask<bool>(_later.Task);
        }

        Change(state);
        return new ValueTask<bool>(true);
    }
}
