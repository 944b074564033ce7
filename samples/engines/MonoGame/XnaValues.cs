using Microsoft.Xna.Framework;
using SessionFlow;

// Vectors, points, rectangles, matrices, quaternions and bounding volumes have public fields and need nothing. The attribute is
// for one assembly: put the file into each that has colours in its state.
[assembly: SessionConverter(typeof(ColorConverter))]

/// <summary>A colour as the four bytes that it is packed in.</summary>
public sealed class ColorConverter : SessionConverter<Color, uint>
{
    /// <inheritdoc/>
    public override uint ToStored(Color value) => value.PackedValue;

    /// <inheritdoc/>
    public override Color FromStored(uint stored) => new(stored);
}
