using System.Numerics;
using MessagePack;
using MessagePack.Formatters;

namespace Session.Benchmarks.Peers;

/// <summary>A vector as three numbers, which MessagePack does not know by itself.</summary>
internal sealed class Vector3Formatter : IMessagePackFormatter<Vector3>
{
    public static readonly Vector3Formatter Instance = new();

    public void Serialize(ref MessagePackWriter writer, Vector3 value, MessagePackSerializerOptions options)
    {
        writer.WriteArrayHeader(3);
        writer.Write(value.X);
        writer.Write(value.Y);
        writer.Write(value.Z);
    }

    public Vector3 Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        _ = reader.ReadArrayHeader();
        return new Vector3(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
    }
}
