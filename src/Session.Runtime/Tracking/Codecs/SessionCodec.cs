using System;
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
    internal SchemaShape Shape(SchemaBuilder schema)
    {
        SchemaShape shape = ShapeOf(schema);

        // What a converter stores keeps the type that it is stored as.
        shape.ValueType ??= ValueType;
        return shape;
    }

    /// <summary>The type of the values, as a member declares it.</summary>
    private protected abstract Type ValueType { get; }

    /// <summary>Makes the shape of the kind.</summary>
    private protected abstract SchemaShape ShapeOf(SchemaBuilder schema);
}
