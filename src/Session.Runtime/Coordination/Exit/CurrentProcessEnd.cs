using System;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace SessionFlow.Coordination;

/// <summary>The end of this process, as .NET tells it: exit, unhandled exception and, where the runtime has them, signals.</summary>
internal sealed class CurrentProcessEnd : ProcessEnd
{
    private readonly object _gate = new();
    private Action<int>? _exiting;
    private Action<string>? _crashing;
    private Action<string>? _signalled;
#if NET8_0_OR_GREATER
    private PosixSignalRegistration[]? _signals;
#endif

    public override event Action<int>? Exiting
    {
        add => Change(() => _exiting += value);
        remove => Change(() => _exiting -= value);
    }

    public override event Action<string>? Crashing
    {
        add => Change(() => _crashing += value);
        remove => Change(() => _crashing -= value);
    }

    public override event Action<string>? Signalled
    {
        add => Change(() => _signalled += value);
        remove => Change(() => _signalled -= value);
    }

    /// <summary>The process is listened to only while somebody wants to know.</summary>
    private void Change(Action change)
    {
        lock (_gate)
        {
            bool listened = IsListening;
            change();
            if (listened == IsListening)
                return;
            if (listened)
                StopListening();
            else
                Listen();
        }
    }

    private bool IsListening => _exiting is not null || _crashing is not null || _signalled is not null;

    private void Listen()
    {
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
#if NET8_0_OR_GREATER
        try
        {
            // The context's Cancel stays as it is: what the signal does to the process is the game's business.
            _signals =
            [
                PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
                PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
                PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal),
            ];
        }
        catch (Exception e) when (e is PlatformNotSupportedException or System.IO.IOException)
        {
            _signals = null;
        }
#endif
    }

    private void StopListening()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
#if NET8_0_OR_GREATER
        foreach (PosixSignalRegistration signal in _signals ?? [])
            signal.Dispose();
        _signals = null;
#endif
    }

    private void OnExit(object? sender, EventArgs e) => _exiting?.Invoke(Environment.ExitCode);

    /// <summary>The type alone: messages may hold paths and names, which no file of ours may.</summary>
    private void OnUnhandled(object sender, UnhandledExceptionEventArgs e)
    {
        if (e.IsTerminating)
            _crashing?.Invoke(e.ExceptionObject.GetType().FullName ?? "");
    }

#if NET8_0_OR_GREATER
    private void OnSignal(PosixSignalContext context) => _signalled?.Invoke(context.Signal.ToString());
#endif
}
