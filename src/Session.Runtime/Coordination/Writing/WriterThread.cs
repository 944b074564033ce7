using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow.Coordination;

/// <summary>
/// The one thread that touches the disk while a session runs. It takes commands in order, and looks into the mailbox of
/// the running session a hundred times a second: waking a thread costs the game more than the capture does.
/// </summary>
internal sealed class WriterThread
{
    private const int PollMilliseconds = 10;

    private readonly object _gate = new();
    private readonly Queue<Command> _commands = new();
    private readonly Thread _thread;
    private readonly LateMarks _late;
    private bool _isWoken;
    private int _wakes;
    private bool _isStopping;
    private SessionWriter? _session;

    public WriterThread(LateMarks late)
    {
        _late = late;
        _thread = new Thread(Loop) { IsBackground = true, Name = "SessionFlow writer" };
        _thread.Start();
    }

    /// <summary>How often the thread was woken.</summary>
    public int Wakes => Volatile.Read(ref _wakes);

    /// <summary>Makes the thread look into the mailbox now.</summary>
    public void Wake()
    {
        lock (_gate)
            Pulse();
    }

    /// <summary>Writes for this session from now on.</summary>
    public void Begin(Func<SessionWriter> begin) => Post(() => _session = begin());

    /// <summary>Runs an action with the running session's writer, after what its mailbox holds by now and before what comes later.</summary>
    /// <param name="run">The session.</param>
    /// <param name="action">What to run.</param>
    /// <param name="wakes">False where nobody waits for it: the thread finds it when it looks into the mailbox the next time.</param>
    public Task Post(SessionRun run, Action<SessionWriter> action, bool wakes = true)
    {
        long published = run.Mailbox.Published;
        return Post(() =>
        {
            if (_session is null || _session.Run != run)
                return;
            _session.WriteWaiting(published);
            action(_session);
        }, wakes);
    }

    /// <summary>Writes what the session's mailbox holds, runs a last action, and closes its files.</summary>
    public Task End(SessionRun run, Action<SessionWriter> last) => Post(() =>
    {
        if (_session is null || _session.Run != run)
            return;
        using SessionWriter ending = _session;
        _session = null;
        ending.WriteWaiting();
        last(ending);
    });

    /// <summary>Runs an action on the thread, after all commands before it. Does nothing once the thread stops.</summary>
    public Task Post(Action action, bool wakes = true)
    {
        Command command = new(action);
        lock (_gate)
        {
            if (_isStopping)
                return Task.CompletedTask;
            _commands.Enqueue(command);
            if (wakes)
                Pulse();
        }

        return command.Done.Task;
    }

    /// <summary>Lets the thread finish what is queued, and waits for it at most so long.</summary>
    public bool Stop(TimeSpan timeout)
    {
        lock (_gate)
        {
            _isStopping = true;
            Monitor.Pulse(_gate);
        }

        return _thread.Join(timeout);
    }

    /// <summary>Under the lock.</summary>
    private void Pulse()
    {
        _isWoken = true;
        _wakes++;
        Monitor.Pulse(_gate);
    }

    private void Loop()
    {
        while (true)
        {
            while (Next() is { } command)
                command.Run();
            _session?.WriteWaiting();
            _late.RetryIfDue();
            if (!Sleep())
                break;
        }

        _session?.Dispose();
    }

    private Command? Next()
    {
        lock (_gate)
            return _commands.Count == 0 ? null : _commands.Dequeue();
    }

    /// <summary>Waits for a command, or for the time to look into the mailbox; false when there is nothing left to do.</summary>
    private bool Sleep()
    {
        lock (_gate)
        {
            if (_commands.Count > 0)
                return true;
            if (_isStopping)
                return false;
            if (!_isWoken)
                Monitor.Wait(_gate, _session is null && _late.IsEmpty ? Timeout.Infinite : PollMilliseconds);
            _isWoken = false;
            return true;
        }
    }

    private sealed class Command(Action action)
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Run()
        {
            try
            {
                action();
                Done.SetResult(true);
            }
#pragma warning disable CA1031 // The thread outlives whatever one command runs into; who waits for it hears of it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Done.SetException(e);
            }
        }
    }
}
