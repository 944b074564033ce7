using System;

namespace SessionFlow.Storage;

/// <summary>
/// The lock file of a store, held by the operating system until it is released or the process ends. The file is never
/// deleted: that would let a second owner in.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly StoreFolder _folder;
    private IDisposable? _handle;
    private StoreAccess _taken = StoreAccess.Held;

    public StoreLock(StoreFolder folder) => _folder = folder;

    /// <summary>Makes sure of the folder and takes the lock, or says what stands in the way. Never throws for the environment.</summary>
    public StoreAccess Acquire()
    {
        try
        {
            if (_handle is null || !_folder.Contains(FileName.Lock))
            {
                bool wasHeld = _handle is not null;
                Dispose();
                _folder.Create();
                _taken = Take(wasHeld);
            }

            Access = _taken;
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            Access = new StoreAccess(StoreAccessState.Unavailable, StoreProblem.From(e, "opening the store"));
        }

        return Access;
    }

    public StoreAccess Access { get; private set; } =
        new(StoreAccessState.Unavailable, new StoreProblem(StoreProblemKind.Closed, "The store is closed."));

    public void Dispose()
    {
        _handle?.Dispose();
        _handle = null;
    }

    private StoreAccess Take(bool wasHeld)
    {
        try
        {
            _handle = _folder.OpenExclusive(FileName.Lock);
        }
        catch (Exception e) when (IsInUse(e))
        {
            // The folder was replaced under a running session, and somebody else came first. Files have unique names, so
            // writing on harms nobody.
            return wasHeld ? StoreAccess.Unprotected : new StoreAccess(StoreAccessState.InUse, StoreProblem.From(e, "locking the store"));
        }

        return IsLockReal() ? StoreAccess.Held : StoreAccess.Unprotected;
    }

    // Some file systems, and a setting of .NET, make locks succeed without locking.
    private bool IsLockReal()
    {
        try
        {
            _folder.OpenExclusive(FileName.Lock).Dispose();
            return false;
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            return true;
        }
    }

    private static bool IsInUse(Exception exception) =>
        StoreProblem.IsEnvironmental(exception) && StoreProblem.From(exception, "").Kind == StoreProblemKind.InUse;
}
