using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow;

namespace Skirmish.Child;

/// <summary>The game's own state machine, as the session sees it.</summary>
internal sealed class GameScreens : IGameStateManager, IAutoSaveStates
{
    private GameScreen _current = GameScreen.MainMenu;

    public event EventHandler<GameStateChangedEventArgs>? StateChanged;

    public IReadOnlyCollection<string> AutoSaveStates { get; } = AutoSaveStateNames.Of<GameScreen>();

    public string CurrentState => _current.ToString();

    public void GoTo(GameScreen next)
    {
        if (_current == next)
            return;
        GameScreen previous = _current;
        _current = next;
        StateChanged?.Invoke(this, new GameStateChangedEventArgs(previous.ToString(), next.ToString()));
    }

    public ValueTask<bool> RequestStateAsync(string state, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse(state, out GameScreen wanted) || !Enum.IsDefined(wanted))
            return new(false);
        GoTo(wanted);
        return new(true);
    }
}
