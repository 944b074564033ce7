using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>How values of one kind stand in a snapshot. The runtime brings all kinds; see <see cref="SessionCodecs"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SessionCodec
{
    private protected SessionCodec()
    {
    }

    /// <summary>Names the constructions of generic types that a struct's members lead to. Generated code overrides it.</summary>
    public virtual void Link(SessionTypeLinks types)
    {
    }

    /// <summary>Describes the kind to a schema.</summary>
    internal abstract SchemaShape Shape(SchemaBuilder schema);
}
