using SessionFlow;
using UnityEngine;

// Vector2, Vector3, Vector4, Quaternion, Color, Matrix4x4, Ray's parts and all else that has public fields need nothing. These
// keep their fields to themselves. The attributes are for one assembly: put the file into each that has state of these types.
[assembly: SessionConverter(typeof(Vector2IntConverter))]
[assembly: SessionConverter(typeof(Vector3IntConverter))]
[assembly: SessionConverter(typeof(Color32Converter))]
[assembly: SessionConverter(typeof(RectConverter))]
[assembly: SessionConverter(typeof(RectIntConverter))]
[assembly: SessionConverter(typeof(BoundsConverter))]
[assembly: SessionConverter(typeof(LayerMaskConverter))]

/// <summary>A whole-numbered vector as its coordinates.</summary>
public sealed class Vector2IntConverter : SessionConverter<Vector2Int, (int X, int Y)>
{
    /// <inheritdoc/>
    public override (int X, int Y) ToStored(Vector2Int value) => (value.x, value.y);

    /// <inheritdoc/>
    public override Vector2Int FromStored((int X, int Y) stored) => new Vector2Int(stored.X, stored.Y);
}

/// <summary>A whole-numbered vector as its coordinates.</summary>
public sealed class Vector3IntConverter : SessionConverter<Vector3Int, (int X, int Y, int Z)>
{
    /// <inheritdoc/>
    public override (int X, int Y, int Z) ToStored(Vector3Int value) => (value.x, value.y, value.z);

    /// <inheritdoc/>
    public override Vector3Int FromStored((int X, int Y, int Z) stored) => new Vector3Int(stored.X, stored.Y, stored.Z);
}

/// <summary>A colour in bytes as its channels: its fields lie over each other.</summary>
public sealed class Color32Converter : SessionConverter<Color32, (byte R, byte G, byte B, byte A)>
{
    /// <inheritdoc/>
    public override (byte R, byte G, byte B, byte A) ToStored(Color32 value) => (value.r, value.g, value.b, value.a);

    /// <inheritdoc/>
    public override Color32 FromStored((byte R, byte G, byte B, byte A) stored) => new Color32(stored.R, stored.G, stored.B, stored.A);
}

/// <summary>A rectangle as its corner and size.</summary>
public sealed class RectConverter : SessionConverter<Rect, (float X, float Y, float Width, float Height)>
{
    /// <inheritdoc/>
    public override (float X, float Y, float Width, float Height) ToStored(Rect value) => (value.x, value.y, value.width, value.height);

    /// <inheritdoc/>
    public override Rect FromStored((float X, float Y, float Width, float Height) stored) => new Rect(stored.X, stored.Y, stored.Width, stored.Height);
}

/// <summary>A whole-numbered rectangle as its corner and size.</summary>
public sealed class RectIntConverter : SessionConverter<RectInt, (int X, int Y, int Width, int Height)>
{
    /// <inheritdoc/>
    public override (int X, int Y, int Width, int Height) ToStored(RectInt value) => (value.x, value.y, value.width, value.height);

    /// <inheritdoc/>
    public override RectInt FromStored((int X, int Y, int Width, int Height) stored) => new RectInt(stored.X, stored.Y, stored.Width, stored.Height);
}

/// <summary>A box as its middle and half its size, which is what it keeps: its size would round.</summary>
public sealed class BoundsConverter : SessionConverter<Bounds, (Vector3 Center, Vector3 Extents)>
{
    /// <inheritdoc/>
    public override (Vector3 Center, Vector3 Extents) ToStored(Bounds value) => (value.center, value.extents);

    /// <inheritdoc/>
    public override Bounds FromStored((Vector3 Center, Vector3 Extents) stored) => new Bounds { center = stored.Center, extents = stored.Extents };
}

/// <summary>A set of layers as its bits.</summary>
public sealed class LayerMaskConverter : SessionConverter<LayerMask, int>
{
    /// <inheritdoc/>
    public override int ToStored(LayerMask value) => value.value;

    /// <inheritdoc/>
    public override LayerMask FromStored(int stored) => new LayerMask { value = stored };
}
