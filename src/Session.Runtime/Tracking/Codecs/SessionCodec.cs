using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>How values of one kind stand in a snapshot. The runtime brings all kinds; see <see cref="SessionCodecs"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SessionCodec
{
    private protected SessionCodec()
    {
    }

    /// <summary>Describes the kind to a schema.</summary>
    internal abstract SchemaShape Shape(SchemaBuilder schema);
}
