using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>
/// What the generator makes of a class marked <see cref="SessionTrackedAttribute"/>. Implemented by generated code only;
/// instance members alone, so that a library built for netstandard2.1 also runs in a game built for a newer runtime.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISessionTracked
{
    /// <summary>The contract of the object's own type; a class derived without the attribute still has its base's.</summary>
    SessionContract SessionContract { get; }

    /// <summary>A hidden field of the object, in which a capture notes where it found the object's identity.</summary>
    ref SessionHint SessionHint { get; }
}
