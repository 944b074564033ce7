using System.Drawing;

namespace SessionFlow.Tracking;

/// <summary>
/// A colour: its components, and its name where it has one, since a named colour is another than an equal mixture. A name
/// that this framework does not know gives the components; the empty name stands for no colour.
/// </summary>
internal sealed class ColorCodec() : SessionStructCodec<Color>("System.Drawing.Color")
{
    public override void Describe(SchemaTypeBuilder type)
    {
        type.Row("Argb", SessionCodecs.Int32);
        type.Part("Name", SessionCodecs.String);
    }

    public override void Write(SnapshotWriter writer, Color value)
    {
        writer.Block(value.ToArgb());
        writer.String(NameOf(value));
    }

    public override Color Restore(SnapshotReader reader, Color existing)
    {
        int argb = reader.Block<int>();
        string? name = reader.String(NameOf(existing));
        if (name is null)
            return Color.FromArgb(argb);
        if (name.Length == 0)
            return Color.Empty;
        Color named = Color.FromName(name);
        return named.IsKnownColor || argb == 0 ? named : Color.FromArgb(argb);
    }

    private static string? NameOf(Color value) => value.IsEmpty ? "" : value.IsNamedColor ? value.Name : null;
}
