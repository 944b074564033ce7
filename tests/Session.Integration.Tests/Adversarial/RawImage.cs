using System;
using System.Collections.Generic;
using System.IO.Hashing;
using System.Text;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Writes images byte by byte as the format's description says, true or not, with right checksums.</summary>
internal sealed class RawImage
{
    private readonly List<byte> _bytes = new();

    public RawImage Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
        return this;
    }

    public RawImage Text(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Number(1 + (2 * (ulong)utf8.Length));
        _bytes.AddRange(utf8);
        return this;
    }

    public RawImage Bytes(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public RawImage Repeat(byte value, int count)
    {
        var many = new byte[count];
        many.AsSpan().Fill(value);
        _bytes.AddRange(many);
        return this;
    }

    public static byte[] Of(RawImage schema, RawImage content)
    {
        byte[] schemaBytes = schema._bytes.ToArray();
        byte[] contentBytes = content._bytes.ToArray();
        byte[] image = [.. new byte[ImageHeader.Size], .. schemaBytes, .. contentBytes];
        new ImageHeader(
            77, 9, 0, XxHash64.HashToUInt64(schemaBytes), schemaBytes.Length, contentBytes.Length, ImageDigest.Of(contentBytes)).Write(image);
        return image;
    }
}
