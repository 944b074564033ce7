using System;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Torture.Explorer;

/// <summary>
/// Plays the real store on a simulated disk: sessions, snapshots, deltas, marks, pruning, ends and restarts as a seed has
/// it, some of them on a disk that fails now and then, and records what was promised when.
/// </summary>
internal sealed class Script
{
    private readonly MemoryFileSystem _disk;
    private readonly Recording _recording;
    private readonly Random _random;
    private readonly ScriptClock _clock = new();
    private readonly StoreEnvironment _environment;
    private StoreLease _lease;
    private SessionLog _log;
    private readonly int _style;
    private bool _keepsFault;
    private int _last = -1;

    private Script(MemoryFileSystem disk, Recording recording, int seed, Action<MemoryFileSystem, ScriptClock>? harm = null)
    {
        _disk = disk;
        _recording = recording;
        _random = new Random(seed);
        // Some plays are mostly snapshots and pruning, some mostly restarts and ends.
        _style = _random.Next(4);
        // Every play comes later than the one before it, by the clock too.
        _clock.Advance(TimeSpan.FromDays(recording.Next));
        _environment = new StoreEnvironment { Files = disk, Clock = _clock, Random = new SeededRandom(seed), Boot = null };
        harm?.Invoke(disk, _clock);
        _lease = new StoreRegistry().Open(TestStore.Folder, _environment);
        _log = Begin();
    }

    /// <summary>Plays some steps on a disk, as the next process after whatever <paramref name="earlier"/> tells.</summary>
    public static Recording Play(MemoryFileSystem disk, int seed, int steps, bool faults, Recording? earlier = null)
    {
        Recording recording = new()
        {
            Before = disk.Clone(),
            States = earlier is null ? [] : new(earlier.States),
            Marks = earlier is null ? [] : new(earlier.Marks),
            Settled = earlier is null ? [] : earlier.Settled.ToDictionary(static pair => pair.Key, static _ => 0),
            Next = earlier?.Next ?? 0,
        };
        return new Script(disk, recording, seed).Play(steps, faults);
    }

    /// <summary>Plays some steps on a new disk that <paramref name="harm"/> has its way with, from the first operation on.</summary>
    public static Recording Play(MemoryFileSystem disk, int seed, int steps, Action<MemoryFileSystem, ScriptClock> harm)
    {
        Recording recording = new() { Before = disk.Clone() };
        return new Script(disk, recording, seed, harm) { _keepsFault = true }.Play(steps, faults: false);
    }

    private Recording Play(int steps, bool faults)
    {
        for (int i = 0; i < steps; i++)
            Step(faults);

        _disk.Fault = null;
        _disk.Guest = null;
        _disk.Distort = null;
        _recording.Operations = _disk.Operations;
        _recording.Asked = _disk.Asked;
        return _recording;
    }

    private void Step(bool faults)
    {
        // Where snapshots and pruning rule, much happens at about one time, so that little is kept for its age.
        _clock.Advance(_style == 1 ? TimeSpan.FromSeconds(_random.Next(12)) : TimeSpan.FromMinutes(_random.Next(12)));
        if (faults)
            Plan();

        int dice = _random.Next(20);
        switch (_style)
        {
            case 1 when dice < 8:
                Snapshot();
                break;
            case 1 when dice < 14:
                Prune();
                break;
            case 2 when dice < 6:
                Restart();
                break;
            case 2 when dice < 10:
                End();
                break;
            default:
                Any(dice);
                break;
        }
    }

    private void Any(int dice)
    {
        switch (dice)
        {
            case < 3:
                Snapshot();
                break;
            case < 11:
                Checkpoint();
                break;
            case < 12:
                Flush();
                break;
            case < 14:
                Mark(MarkKind.Note);
                break;
            case < 15:
                Mark(MarkKind.Stable);
                break;
            case < 17:
                Prune();
                break;
            case < 18:
                End();
                break;
            default:
                Restart();
                break;
        }
    }

    private void End()
    {
        Mark(MarkKind.End);
        _log.Dispose();
        _log = Begin();
    }

    private void Plan()
    {
        int sooner = _random.Next(2);
        OperationKind kind = _random.Next(4) switch { 0 => OperationKind.Append, 1 => OperationKind.SyncDirectory, _ => OperationKind.SyncFile };
        int error = kind == OperationKind.Append ? 28 : 5;
        _disk.ShortWrite = operation => operation.Bytes.Length / 3;
        _disk.Fault = _random.Next(2) > 0 ? null : (_, operation) => operation.Kind == kind && sooner-- == 0 ? MemoryFileSystem.Error(error) : null;
    }

    private SessionLog Begin()
    {
        _last = -1;
        SessionLog log = _lease.Store.BeginSession(_environment.Random.NextGuid());
        Mark(log, MarkKind.Start, Durability.Durable);
        return log;
    }

    private Durability AnyDurability() => _random.Next(3) == 0 ? Durability.Written : Durability.Durable;

    private void Checkpoint()
    {
        if (_log.NeedsSnapshot() != SnapshotReason.None)
        {
            Snapshot();
            return;
        }

        int state = Submit(_last);
        Note(_log.AppendDelta(Payload.Of(state), Payload.Digest(state), AnyDurability()), state);
    }

    private void Snapshot()
    {
        int state = Submit(-1);
        Note(_log.WriteSnapshot([new Section(1, Payload.Of(state)), new Section(2, new byte[3])], 1, Payload.Digest(state), AnyDurability()), state);
    }

    private int Submit(int on)
    {
        int state = _recording.Next++;
        _recording.States.Add(state, (_log.SessionId, on));
        return state;
    }

    private void Flush()
    {
        if (_last >= 0)
            Note(_log.Flush(Durability.Durable), _last);
    }

    private void Note(StoreResult result, int state)
    {
        if (!result.Succeeded)
            return;

        _last = state;
        Acknowledgement given = result.Acknowledgement;
        _recording.Expectations.Add(
            new Expectation(_disk.Operations.Count, _log.SessionId, state, given.Position.Generation, given.Reached, MarkKind.None));
    }

    private void Mark(MarkKind kind) => Mark(_log, kind, AnyDurability());

    private void Mark(SessionLog log, MarkKind kind, Durability durability) =>
        Mark(log.SessionId, kind, payload => log.AppendMark(kind, payload, durability));

    private void Mark(Guid session, MarkKind kind, Func<byte[], StoreResult> append)
    {
        int mark = _recording.Next++;
        _recording.Marks.Add(mark, (session, kind));
        if (kind is MarkKind.End or MarkKind.Archived)
            _ = _recording.Settled.TryAdd(session, _disk.Operations.Count);

        StoreResult result = append(Payload.Of(mark));
        if (result.Succeeded)
            _recording.Expectations.Add(new Expectation(_disk.Operations.Count, session, mark, 0, result.Acknowledgement.Reached, kind));
    }

    private void Prune()
    {
        _recording.FirstPrune = Math.Min(_recording.FirstPrune, _disk.Operations.Count);
        _ = _log.Prune(new RetentionPolicy { Sessions = 2 });
    }

    private void Restart()
    {
        Guid earlier = _log.SessionId;
        _disk.KillProcess();
        if (!_keepsFault)
            _disk.Fault = null;

        _lease = new StoreRegistry().Open(TestStore.Folder, _environment);
        Mark(earlier, MarkKind.RestoreAttempt, payload => _lease.Store.AppendMark(earlier, MarkKind.RestoreAttempt, payload, Durability.Durable));
        _log = Begin();
        Snapshot();
        if (_random.Next(2) == 0)
            Mark(earlier, MarkKind.Archived, payload => _lease.Store.AppendMark(earlier, MarkKind.Archived, payload, Durability.Durable));
        else if (_random.Next(3) == 0)
            Forget(earlier);
    }

    private void Forget(Guid session)
    {
        _recording.Forgotten[session] = _disk.Operations.Count;
        _ = _lease.Store.Forget(session);
    }
}
