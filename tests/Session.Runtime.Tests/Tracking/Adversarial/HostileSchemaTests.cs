using System.Globalization;
using System.Threading;
using SessionFlow.Tracking;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Tracking.Adversarial;

/// <summary>A forged schema cannot take the stack or the time of the process that reads it.</summary>
public sealed class HostileSchemaTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(20_000)]
    [InlineData(100_000)]
    public void ForStructsThatHoldListsOfEachOther_WhenTheChainIsLong_ItIsReadOnASmallStack(int length)
    {
        byte[] bytes = Chain(length);
        SessionSchema? schema = null;
        var thread = new Thread(() => schema = SessionSchema.Read(bytes), 256 * 1024);
        thread.Start();

        Assert.True(thread.Join(30_000), "reading takes too long");
        Assert.Equal(length, schema!.Types.Count);
        Assert.True(schema.Types[0].HasReferences);
        Assert.True(schema.Types[0].HasUnorderedEntries);
        output.WriteLine($"{bytes.Length} bytes, {length} types");
    }

    private static byte[] Chain(int length)
    {
        using var schema = new ByteWriter(length * 16);
        schema.Byte(SchemaWriter.Version);
        schema.VarUInt(0);
        schema.VarUInt((ulong)length);
        for (int i = 0; i < length; i++)
        {
            schema.Text("S" + i.ToString("D6", CultureInfo.InvariantCulture));
            schema.Byte(1);
            schema.VarUInt(0);
        }

        for (int i = 0; i < length; i++)
        {
            schema.VarUInt(0);
            schema.VarUInt(1);
            schema.Text("m");
            schema.VarUInt(0);
            schema.Byte(0);
            schema.Byte(0);
            schema.Byte((byte)(i + 1 < length ? ShapeKind.List : ShapeKind.Dictionary));
            if (i + 1 < length)
            {
                schema.Byte((byte)ShapeKind.Struct);
                schema.VarUInt((ulong)(i + 1));
            }
            else
            {
                schema.Byte((byte)ShapeKind.Int32);
                schema.Byte((byte)ShapeKind.Reference);
                schema.VarUInt(0);
            }

            schema.VarUInt(0);
            schema.VarUInt(0);
        }

        return schema.ToArray();
    }
}
