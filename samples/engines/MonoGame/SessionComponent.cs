using Microsoft.Xna.Framework;
using SessionFlow;

/// <summary>
/// The session of a MonoGame or FNA game: <c>Components.Add(new SessionComponent(this, options))</c> in the game's
/// constructor. Attach the roots to <see cref="Session"/>, then start a session or answer
/// <see cref="SessionFlowCoordinator.PendingRecovery"/>.
/// </summary>
/// <remarks>
/// Exiting ends the session. A window that loses the focus makes a checkpoint without waiting. A game that is disposed of while
/// it runs, as by a <c>using</c> around an exception, leaves the session open, and it is offered at the next start. Fixed and
/// slow time steps change nothing: intervals are real time.
/// </remarks>
public class SessionComponent : GameComponent
{
    /// <summary>Opens the store.</summary>
    /// <param name="game">The game.</param>
    /// <param name="options">At least the folder.</param>
    /// <param name="services">The game's own systems, or null.</param>
    public SessionComponent(Game game, SessionOptions options, SessionServices? services = null)
        : base(game)
    {
        Session = new SessionFlowCoordinator(options, services);

        // Before the components that change what is captured.
        UpdateOrder = int.MinValue;

        // The second parameter is another type in newer versions: a lambda fits both.
        game.Exiting += (_, _) => Session.EndSession();
        game.Deactivated += (_, _) => _ = Session.CheckpointAsync();
    }

    /// <summary>The coordinator.</summary>
    public SessionFlowCoordinator Session { get; }

    /// <inheritdoc/>
    public override void Update(GameTime gameTime)
    {
        Session.Tick();
        base.Update(gameTime);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Session.Dispose();

        base.Dispose(disposing);
    }
}
