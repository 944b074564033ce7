using System;
using Session.Benchmarks.Contests;
using SessionFlow;

namespace Session.Benchmarks.Commits;

/// <summary>Ours, all of it: a checkpoint is captured, handed over, compared with the last one, appended and flushed.</summary>
internal sealed class SessionJournal : Journal
{
    private readonly string _folder;
    private readonly SavedBytes _state = new();
    private SessionFlowCoordinator _session;

    public SessionJournal(string folder)
    {
        _folder = folder;
        _session = Open(_state);
        EqualWork.Require(_session.StartSession(new PilotProfile("Maverick")).Succeeded, "a session did not start.");
    }

    public override string Name => "Session, the whole way";

    public override void Commit(byte[] bytes)
    {
        _state.Bytes = bytes;
        CheckpointResult done = _session.CheckpointAsync(Durability.Durable).Result;
        if (!done.Succeeded || done.Durability != Durability.Durable)
            throw new InvalidOperationException(done.Message);
    }

    public override byte[] ReadBack()
    {
        // A session that did not end is offered.
        _session.Dispose();
        var recovered = new SavedBytes();
        _session = Open(recovered);
        EqualWork.Require(_session.PendingRecovery is not null && _session.AcceptRecovery().Succeeded, "a checkpoint was not recovered.");
        return recovered.Bytes;
    }

    public override void Dispose() => _session.Dispose();

    private SessionFlowCoordinator Open(SavedBytes state)
    {
        var session = new SessionFlowCoordinator(new SessionOptions { Directory = _folder });
        session.Track("bytes", state);
        return session;
    }
}
