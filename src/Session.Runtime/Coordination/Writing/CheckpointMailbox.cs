namespace SessionFlow.Coordination;

/// <summary>
/// The one place between the game thread and the writer: a newer capture replaces an unwritten one. It counts, so that what
/// was queued before a capture is written before it.
/// </summary>
internal sealed class CheckpointMailbox
{
    private readonly object _gate = new();
    private CheckpointCapture? _waiting;
    private long _published;
    private bool _isClosed;

    /// <summary>How many captures were left here so far.</summary>
    public long Published
    {
        get
        {
            lock (_gate)
                return _published;
        }
    }

    /// <summary>Leaves a capture for the writer; false once the session has ended.</summary>
    /// <param name="capture">The capture.</param>
    /// <param name="replaces">True when it takes the place of one that was not written.</param>
    public bool Publish(CheckpointCapture capture, out bool replaces)
    {
        lock (_gate)
        {
            replaces = !_isClosed && _waiting is not null;
            if (_isClosed)
                return false;
            if (_waiting is not null)
                capture.Replace(_waiting);
            _waiting = capture;
            _published++;
            return true;
        }
    }

    /// <summary>Takes the capture that waits, unless it came after the first <paramref name="upTo"/>.</summary>
    public CheckpointCapture? Take(long upTo = long.MaxValue)
    {
        lock (_gate)
        {
            if (_published > upTo)
                return null;
            CheckpointCapture? taken = _waiting;
            _waiting = null;
            return taken;
        }
    }

    /// <summary>Lets nothing more in; what is inside can still be taken.</summary>
    public void Close()
    {
        lock (_gate)
            _isClosed = true;
    }
}
