using System;

namespace SessionFlow.Coordination;

/// <summary>
/// Marks the session when the process ends under it: clean for exit code 0, with what was thrown after an unhandled
/// exception, abandoned else. Flushes what is queued and never captures, since it runs beside the game.
/// </summary>
internal sealed class ExitWatcher : IDisposable
{
    private readonly ProcessEnd _process;
    private readonly Action<RecoveryExitKind, string> _end;
    private readonly Action<string> _signal;

    /// <param name="process">The process.</param>
    /// <param name="end">Ends the session that runs, if one does, and waits for the disk.</param>
    /// <param name="signal">Notes a signal, and waits for the disk.</param>
    public ExitWatcher(ProcessEnd process, Action<RecoveryExitKind, string> end, Action<string> signal)
    {
        _process = process;
        _end = end;
        _signal = signal;
        _process.Exiting += OnExiting;
        _process.Crashing += OnCrashing;
        _process.Signalled += OnSignalled;
    }

    public void Dispose()
    {
        _process.Exiting -= OnExiting;
        _process.Crashing -= OnCrashing;
        _process.Signalled -= OnSignalled;
    }

    private void OnExiting(int exitCode) => _end(exitCode == 0 ? RecoveryExitKind.Clean : RecoveryExitKind.Abandoned, "");

    private void OnCrashing(string exception) => _end(RecoveryExitKind.Exception, exception);

    private void OnSignalled(string signal) => _signal(signal);
}
