namespace SessionFlow.Coordination;

/// <summary>The one place between the game thread and the writer: a newer capture replaces an unwritten one.</summary>
internal sealed class CheckpointMailbox
{
    private readonly object _gate = new();
    private CheckpointCapture? _waiting;
    private bool _isClosed;

    /// <summary>Leaves a capture for the writer; false once the session has ended.</summary>
    public bool Publish(CheckpointCapture capture)
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;
            if (_waiting is not null)
                capture.Replace(_waiting);
            _waiting = capture;
            return true;
        }
    }

    public CheckpointCapture? Take()
    {
        lock (_gate)
        {
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
