using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Says what the values of a codec may hold.</summary>
internal static class CodecTraits
{
    public static bool Of(SessionCodec codec, ShapeTraits wanted)
    {
        var schema = new SchemaBuilder();
        SchemaShape shape = codec.Shape(schema);
        TraitSpread.Run(schema.Structs.ToArray());
        return (shape.Traits & wanted) != 0;
    }
}
