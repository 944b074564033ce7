using System;

namespace SessionFlow.Coordination;

/// <summary>Tells of the end of the process while there is still time to write a mark. Handlers run on threads of their own.</summary>
internal abstract class ProcessEnd
{
    public static ProcessEnd Current { get; } = new CurrentProcessEnd();

    /// <summary>The process exits, with its exit code.</summary>
    public abstract event Action<int>? Exiting;

    /// <summary>Nobody caught an exception; its type's name. The process goes down.</summary>
    public abstract event Action<string>? Crashing;

    /// <summary>The system asks the process to leave; the signal's name. The game may yet refuse.</summary>
    public abstract event Action<string>? Signalled;
}
