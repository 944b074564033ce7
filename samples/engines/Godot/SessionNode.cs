using System;
using Godot;
using SessionFlow;

/// <summary>
/// The session of a Godot game. Make it an autoload: it then lives from the first scene to the last. Attach the roots to
/// <see cref="Session"/>, then start a session or answer <see cref="SessionFlowCoordinator.PendingRecovery"/>.
/// </summary>
/// <remarks>
/// Leaving the tree, as it does when the game quits, ends the session. A close request that the game does not accept by itself
/// makes a checkpoint, since the player may be asked and stay. A game that is put into the background, which on a phone may be
/// the last that it hears, makes one and waits until it is durable; one that loses the focus makes one without waiting. A
/// paused tree and the engine's time scale change nothing: the node always processes, and intervals are real time.
/// </remarks>
[GlobalClass]
public partial class SessionNode : Node, ISerializationListener
{
    /// <summary>Makes checkpoints, and offers them after a crash. Off keeps the session in memory only.</summary>
    [Export]
    public bool EnableCrashRecovery { get; set; } = true;

    /// <summary>Real seconds between two automatic checkpoints, 1 at least.</summary>
    [Export(PropertyHint.Range, "1,3600,or_greater,suffix:s")]
    public double RecoveryCheckpointInterval { get; set; } = 300;

    /// <summary>Hours after which the state of a crashed game is no longer offered.</summary>
    [Export(PropertyHint.Range, "0.1,168,or_greater,suffix:h")]
    public double MaxRecoveryAge { get; set; } = 24;

    /// <summary>The folder of the checkpoints.</summary>
    [Export(PropertyHint.Dir)]
    public string Folder { get; set; } = "user://session";

    /// <summary>The coordinator, while the node is in the tree.</summary>
    public SessionFlowCoordinator? Session { get; private set; }

    /// <inheritdoc/>
    public override void _EnterTree()
    {
        // Scripts that run in the editor have no player to lose anything.
        if (Engine.IsEditorHint())
            return;

        ProcessMode = ProcessModeEnum.Always;
        Open();
    }

    /// <inheritdoc/>
    public override void _Process(double delta) => Session?.Tick();

    /// <inheritdoc/>
    public override void _Notification(int what)
    {
        switch ((long)what)
        {
            case NotificationApplicationPaused:
                _ = Session?.CheckpointAsync();
                Session?.Suspend();
                break;
            case NotificationApplicationResumed:
                Session?.Resume();
                break;
            case NotificationApplicationFocusOut:
            case NotificationWMCloseRequest:
            case NotificationWMGoBackRequest:
                _ = Session?.CheckpointAsync();
                break;
        }
    }

    /// <inheritdoc/>
    public override void _ExitTree()
    {
        _ = Session?.EndSession();
        Close();
    }

    /// <summary>Before the engine exchanges the game's assembly: the folder's lock must not stay with the old one.</summary>
    public void OnBeforeSerialize()
    {
        _ = Session?.CheckpointAsync();
        Close();
    }

    /// <summary>After the engine has exchanged the game's assembly: the session that was open is offered as a recovery.</summary>
    public void OnAfterDeserialize()
    {
        if (IsInsideTree() && !Engine.IsEditorHint())
            Open();
    }

    /// <summary>The options as the inspector has them. Override it to set others as well.</summary>
    protected virtual SessionOptions CreateOptions() => new()
    {
        Directory = ProjectSettings.GlobalizePath(Folder),
        EnableCrashRecovery = EnableCrashRecovery,
        RecoveryCheckpointInterval = TimeSpan.FromSeconds(RecoveryCheckpointInterval),
        MaxRecoveryAge = TimeSpan.FromHours(MaxRecoveryAge),
    };

    /// <summary>The game's own systems, none unless overridden.</summary>
    protected virtual SessionServices CreateServices() => new();

    private void Open() => Session ??= new SessionFlowCoordinator(CreateOptions(), CreateServices());

    private void Close()
    {
        Session?.Dispose();
        Session = null;
    }
}
