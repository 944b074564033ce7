using Godot;
using SessionFlow;

// Vectors, quaternions, colours, bases, transforms and projections have public fields and need nothing. These keep theirs to
// themselves. The attributes are for one assembly: put the file into each that has state of these types.
[assembly: SessionConverter(typeof(Rect2Converter))]
[assembly: SessionConverter(typeof(Rect2IConverter))]
[assembly: SessionConverter(typeof(AabbConverter))]
[assembly: SessionConverter(typeof(PlaneConverter))]
[assembly: SessionConverter(typeof(StringNameConverter))]
[assembly: SessionConverter(typeof(NodePathConverter))]

/// <summary>A rectangle as its corner and size.</summary>
public sealed class Rect2Converter : SessionConverter<Rect2, (Vector2 Position, Vector2 Size)>
{
    /// <inheritdoc/>
    public override (Vector2 Position, Vector2 Size) ToStored(Rect2 value) => (value.Position, value.Size);

    /// <inheritdoc/>
    public override Rect2 FromStored((Vector2 Position, Vector2 Size) stored) => new(stored.Position, stored.Size);
}

/// <summary>A whole-numbered rectangle as its corner and size.</summary>
public sealed class Rect2IConverter : SessionConverter<Rect2I, (Vector2I Position, Vector2I Size)>
{
    /// <inheritdoc/>
    public override (Vector2I Position, Vector2I Size) ToStored(Rect2I value) => (value.Position, value.Size);

    /// <inheritdoc/>
    public override Rect2I FromStored((Vector2I Position, Vector2I Size) stored) => new(stored.Position, stored.Size);
}

/// <summary>A box as its corner and size.</summary>
public sealed class AabbConverter : SessionConverter<Aabb, (Vector3 Position, Vector3 Size)>
{
    /// <inheritdoc/>
    public override (Vector3 Position, Vector3 Size) ToStored(Aabb value) => (value.Position, value.Size);

    /// <inheritdoc/>
    public override Aabb FromStored((Vector3 Position, Vector3 Size) stored) => new(stored.Position, stored.Size);
}

/// <summary>A plane as its normal and distance.</summary>
public sealed class PlaneConverter : SessionConverter<Plane, (Vector3 Normal, float Distance)>
{
    /// <inheritdoc/>
    public override (Vector3 Normal, float Distance) ToStored(Plane value) => (value.Normal, value.D);

    /// <inheritdoc/>
    public override Plane FromStored((Vector3 Normal, float Distance) stored) => new(stored.Normal, stored.Distance);
}

/// <summary>One of the engine's interned strings as its text.</summary>
public sealed class StringNameConverter : SessionConverter<StringName, string>
{
    /// <inheritdoc/>
    public override string ToStored(StringName value) => value.ToString();

    /// <inheritdoc/>
    public override StringName FromStored(string stored) => new(stored);
}

/// <summary>A path to a node as its text.</summary>
public sealed class NodePathConverter : SessionConverter<NodePath, string>
{
    /// <inheritdoc/>
    public override string ToStored(NodePath value) => value.ToString();

    /// <inheritdoc/>
    public override NodePath FromStored(string stored) => new(stored);
}
