using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow;

/// <summary>
/// A small state machine over an enum, for a game that has none: a current state, the changes that are allowed, and an
/// optional step between two states that may take its time. States go into files by name.
/// </summary>
/// <remarks>Belongs to the game thread. A change that takes its time completes on the thread that completes the step.</remarks>
/// <typeparam name="TState">The game's enum.</typeparam>
/// <example>
/// <code>
/// var states = new GameStateManager&lt;Screen&gt;(Screen.Menu)
///     .Allow(Screen.Menu, Screen.Briefing)
///     .Allow(Screen.Briefing, Screen.Mission, Screen.Menu)
///     .Allow(Screen.Mission, Screen.Debrief);
/// states.Entering = async (from, to, cancel) => await levels.LoadAsync(to, cancel);
/// if (!await states.ChangeAsync(Screen.Briefing)) ShowError();
/// </code>
/// </example>
public sealed class GameStateManager<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TState> : IGameStateManager, IAutoSaveStates
    where TState : struct, Enum
{
    private readonly Dictionary<TState, HashSet<TState>> _allowed = new();
    private readonly object _gate = new();
    private TState _current;
    private bool _isChanging;

    /// <summary>Makes a state machine. Every change is allowed until the first <see cref="Allow"/>.</summary>
    /// <param name="initial">The state to begin with.</param>
    public GameStateManager(TState initial) => _current = initial;

    /// <summary>The state that the game is in.</summary>
    public TState Current
    {
        get
        {
            lock (_gate)
                return _current;
        }
    }

    /// <summary>True while a change is under way; others are refused until it is done.</summary>
    public bool IsChanging
    {
        get
        {
            lock (_gate)
                return _isChanging;
        }
    }

    /// <summary>What has to be done between two states, as loading a level. False, or an exception, leaves the game in the old one.</summary>
    public Func<TState, TState, CancellationToken, ValueTask<bool>>? Entering { get; set; }

    /// <summary>True lets a recovery ask for any state from any other, whatever is allowed to players; true unless set.</summary>
    public bool RecoveryMayJump { get; init; } = true;

    /// <summary>The names of the states that are marked with <see cref="SessionAutoSaveAttribute"/>.</summary>
    public IReadOnlyCollection<string> AutoSaveStates { get; } = AutoSaveStateNames.Of<TState>();

    string IGameStateManager.CurrentState => NameOf(Current);

    /// <inheritdoc/>
    public event EventHandler<GameStateChangedEventArgs>? StateChanged;

    /// <summary>Allows changes; those that nobody allowed are refused from now on.</summary>
    /// <param name="from">From this state,</param>
    /// <param name="to">to these.</param>
    /// <returns>This manager.</returns>
    public GameStateManager<TState> Allow(TState from, params TState[] to)
    {
        lock (_gate)
        {
            if (!_allowed.TryGetValue(from, out HashSet<TState>? targets))
                _allowed.Add(from, targets = new HashSet<TState>());
            targets.UnionWith(to ?? throw new ArgumentNullException(nameof(to)));
        }

        return this;
    }

    /// <summary>Whether the change would be allowed now.</summary>
    /// <param name="state">The wanted state.</param>
    public bool CanChange(TState state)
    {
        lock (_gate)
            return !_isChanging && IsAllowed(_current, state);
    }

    /// <summary>Changes the state. Staying in the current one succeeds and does nothing.</summary>
    /// <param name="state">The wanted state.</param>
    /// <param name="cancellationToken">Given to <see cref="Entering"/>.</param>
    /// <returns>False when it is not allowed, another change is under way, or <see cref="Entering"/> said no.</returns>
    public ValueTask<bool> ChangeAsync(TState state, CancellationToken cancellationToken = default) => ChangeAsync(state, mayJump: false, cancellationToken);

    /// <inheritdoc/>
    ValueTask<bool> IGameStateManager.RequestStateAsync(string state, CancellationToken cancellationToken) =>
        Parse(state) is { } wanted ? ChangeAsync(wanted, RecoveryMayJump, cancellationToken) : new ValueTask<bool>(false);

    private async ValueTask<bool> ChangeAsync(TState state, bool mayJump, CancellationToken cancellationToken)
    {
        TState from;
        lock (_gate)
        {
            from = _current;
            if (_isChanging)
                return false;
            if (EqualityComparer<TState>.Default.Equals(from, state))
                return true;
            if (!mayJump && !IsAllowed(from, state))
                return false;
            _isChanging = true;
        }

        bool entered = false;
        try
        {
            entered = Entering is not { } entering || await entering(from, state, cancellationToken).ConfigureAwait(true);
        }
        finally
        {
            lock (_gate)
            {
                _isChanging = false;
                _current = entered ? state : from;
            }
        }

        if (entered)
            StateChanged?.Invoke(this, new GameStateChangedEventArgs(NameOf(from), NameOf(state)));
        return entered;
    }

    private bool IsAllowed(TState from, TState to) => _allowed.Count == 0 || (_allowed.TryGetValue(from, out HashSet<TState>? targets) && targets.Contains(to));

    private static string NameOf(TState state) => state.ToString();

    /// <summary>By name alone: a number in a file would mean another state once the enum is reordered.</summary>
    private static TState? Parse(string name) =>
        !string.IsNullOrEmpty(name) && char.IsLetter(name[0]) | name[0] == '_' && Enum.TryParse(name, ignoreCase: false, out TState state) && NameOf(state) == name ? state : null;
}
