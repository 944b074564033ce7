using System;
using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>
/// A struct that stands inside rows. Generated for each tracked struct, and for each foreign one whose fields are all
/// public, by the type that uses it.
/// </summary>
/// <typeparam name="T">The struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SessionStructCodec<T> : SessionCodec<T>
    where T : struct
{
    private readonly Func<string> _name;

    /// <param name="name">The stable name of the struct in files.</param>
    protected SessionStructCodec(string name) => _name = () => name;

    /// <param name="name">The stable name of a generic struct, known once its type arguments are.</param>
    protected SessionStructCodec(Func<string> name) => _name = name;

    /// <summary>The version of the struct's data, for migrations.</summary>
    public virtual int Version => 0;

    /// <summary>Names the members: fixed-size ones as rows, the others as parts, in the order of <see cref="SessionCodec{T}.Write"/>.</summary>
    public abstract void Describe(SchemaTypeBuilder type);

    private protected sealed override SchemaShape ShapeOf(SchemaBuilder schema) => schema.Struct(_name(), Version, Describe);
}
