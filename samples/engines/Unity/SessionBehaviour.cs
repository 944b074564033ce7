using System;
using System.IO;
using SessionFlow;
using UnityEngine;

/// <summary>
/// The session of a Unity game. Put it on one object of the first scene; it stays when scenes change. Attach the roots to
/// <see cref="Session"/>, then start a session or answer <see cref="SessionFlowCoordinator.PendingRecovery"/>.
/// </summary>
/// <remarks>
/// Quitting ends the session. A game that is paused, which on a phone may be the last that it hears, makes a checkpoint and
/// waits until it is durable; one that loses the focus makes one without waiting. Destroying the object in the middle of a
/// game leaves the session open, and it is offered at the next start. Time scales and paused games change nothing.
/// </remarks>
[DisallowMultipleComponent]
[DefaultExecutionOrder(-1000)]
[AddComponentMenu("Session/Session")]
public class SessionBehaviour : MonoBehaviour
{
    [SerializeField]
    [Tooltip("Make checkpoints, and offer them after a crash. Off keeps the session in memory only.")]
    private bool _enableCrashRecovery = true;

    [SerializeField]
    [Min(1f)]
    [Tooltip("Real seconds between two automatic checkpoints.")]
    private float _recoveryCheckpointInterval = 300f;

    [SerializeField]
    [Min(0.1f)]
    [Tooltip("Hours after which the state of a crashed game is no longer offered.")]
    private float _maxRecoveryAge = 24f;

    [SerializeField]
    [Tooltip("The folder of the checkpoints, below Application.persistentDataPath.")]
    private string _folder = "session";

    private bool _isPaused;

    /// <summary>The one that is in use, or null.</summary>
    public static SessionBehaviour Current { get; private set; }

    /// <summary>The coordinator, from Awake until the object is disabled; null on a second object, which destroys itself.</summary>
    public SessionFlowCoordinator Session { get; private set; }

    /// <summary>The options as the inspector has them. Override it to set others as well.</summary>
    protected virtual SessionOptions CreateOptions()
    {
        return new SessionOptions
        {
            Directory = Path.Combine(Application.persistentDataPath, _folder),
            EnableCrashRecovery = _enableCrashRecovery,
            RecoveryCheckpointInterval = TimeSpan.FromSeconds(_recoveryCheckpointInterval),
            MaxRecoveryAge = TimeSpan.FromHours(_maxRecoveryAge),
        };
    }

    /// <summary>The game's own systems, none unless overridden.</summary>
    protected virtual SessionServices CreateServices()
    {
        return new SessionServices();
    }

    private void Awake()
    {
        if (Current != null)
        {
            Destroy(gameObject);
            return;
        }

        Current = this;
        DontDestroyOnLoad(gameObject);
        Open();
    }

    // After the editor has loaded changed scripts into a running game: Awake is not called again, and nothing that is not
    // serialized is left.
    private void OnEnable()
    {
        if (Current == null || Current == this)
        {
            Current = this;
            Open();
        }
    }

    private void Update()
    {
        Session?.Tick();
    }

    private void OnApplicationPause(bool isPaused)
    {
        // Unity says that nothing is paused when a game begins, too.
        if (Session == null || isPaused == _isPaused)
            return;

        _isPaused = isPaused;
        if (!isPaused)
        {
            Session.Resume();
            return;
        }

        _ = Session.CheckpointAsync();
        Session.Suspend();
    }

    private void OnApplicationFocus(bool hasFocus)
    {
        if (Session != null && !hasFocus)
            _ = Session.CheckpointAsync();
    }

    // Not when a phone's system ends the game in the background: that is what the pause is for.
    private void OnApplicationQuit()
    {
        _ = Session?.EndSession();
    }

    private void OnDisable()
    {
        Session?.Dispose();
        Session = null;
    }

    private void OnDestroy()
    {
        if (Current == this)
            Current = null;
    }

    private void Open()
    {
        if (Session == null)
            Session = new SessionFlowCoordinator(CreateOptions(), CreateServices());
    }
}
