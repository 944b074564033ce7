using System;
using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>
/// Everything the runtime can do with one tracked class: describe it, write an object into a snapshot, make one, and
/// write a snapshot's row into one. Generated, one per class.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SessionContract
{
    /// <summary>The schema that the contract was last looked up in, and where; replaced as a whole, so no reader sees half.</summary>
    internal SchemaPlace? LastPlace;

    private readonly Func<string> _name;

    /// <param name="type">The class, exactly.</param>
    /// <param name="name">The stable name of the class in files.</param>
    protected SessionContract(Type type, string name)
        : this(type, () => name)
    {
    }

    /// <param name="type">The class, exactly.</param>
    /// <param name="name">The stable name of a generic class, known once its type arguments are.</param>
    protected SessionContract(Type type, Func<string> name)
    {
        Type = type;
        _name = name;
    }

    /// <summary>The class, exactly.</summary>
    public Type Type { get; }

    /// <summary>The stable name of the class in files.</summary>
    public string Name => _name();

    /// <summary>Names under which older files know the class.</summary>
    public virtual string[] FormerNames => Array.Empty<string>();

    /// <summary>The version of the class's data, for migrations.</summary>
    public virtual int Version => 0;

    /// <summary>The closed set of types that the class was compiled with.</summary>
    public abstract SessionTypeSet Types { get; }

    /// <summary>True when the class cannot be made, only classes derived from it.</summary>
    public virtual bool IsAbstract => false;

    /// <summary>True when restoring an object runs code of the game (a hook or a setter), which may throw.</summary>
    public virtual bool RunsUserCode => false;

    /// <summary>True when the class has a hook that prepares an object for a capture.</summary>
    public virtual bool HearsCapture => false;

    /// <summary>Names the members, first those of the tracked base, each level in the order that <see cref="Capture"/> writes.</summary>
    public abstract void Describe(SchemaTypeBuilder type);

    /// <summary>Runs the hooks that prepare an object, before any row of the capture counts.</summary>
    public virtual void Capturing(object target)
    {
    }

    /// <summary>Names the constructions of generic types that the members lead to.</summary>
    public virtual void Link(SessionTypeLinks types)
    {
    }

    /// <summary>Writes the object's row. Runs on the game thread.</summary>
    public abstract void Capture(object target, SnapshotWriter writer);

    /// <summary>Makes an object whose read-only state is that of the token's row; the rest is written by <see cref="Restore"/>.</summary>
    public abstract object Create(SessionRestoreToken token);

    /// <summary>Writes the reader's row into the object. The row was validated before.</summary>
    public abstract void Restore(object target, SnapshotReader reader);

    /// <summary>Runs the hooks, the base's first, after every object is in place.</summary>
    public virtual void Restored(object target, SessionRestoreContext context)
    {
    }
}
