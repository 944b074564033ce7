using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using SessionFlow.Metadata;
using SessionFlow.Tracking;

namespace SessionFlow.Recovery;

/// <summary>Recovered roots that wait to be attached: their names, and the image that holds them among others.</summary>
internal sealed record PendingImage(StateImage Image, IReadOnlyList<string> Names)
{
    /// <summary>Length of the names, names as a JSON array, image.</summary>
    public byte[] ToSection()
    {
        byte[] names = JsonSerializer.SerializeToUtf8Bytes(Names.ToArray(), RecoveryCardJson.Default.StringArray);
        byte[] image = Image.ToArray();
        byte[] section = new byte[sizeof(int) + names.Length + image.Length];
        BinaryPrimitives.WriteInt32LittleEndian(section, names.Length);
        names.CopyTo(section, sizeof(int));
        image.CopyTo(section, sizeof(int) + names.Length);
        return section;
    }

    /// <exception cref="SessionFormatException">The bytes are no such section.</exception>
    public static PendingImage FromSection(ReadOnlyMemory<byte> section)
    {
        if (section.Length < sizeof(int))
            throw new SessionFormatException("The section of pending roots is too short.");
        int length = BinaryPrimitives.ReadInt32LittleEndian(section.Span);
        if (length < 0 || length > section.Length - sizeof(int))
            throw new SessionFormatException("The section of pending roots ends inside its names.");
        string[] names = ReadNames(section.Slice(sizeof(int), length));
        StateImage image = StateImage.Load(section[(sizeof(int) + length)..]);
        if (names.All(image.RootNames.Contains))
            return new PendingImage(image, names);
        image.Dispose();
        throw new SessionFormatException("A pending root is not in its image.");
    }

    private static string[] ReadNames(ReadOnlyMemory<byte> json)
    {
        try
        {
            string[]? names = JsonSerializer.Deserialize(json.Span, RecoveryCardJson.Default.StringArray);
            if (names is not null && names.All(static name => !string.IsNullOrEmpty(name) && SessionValueRules.IsUnicode(name)))
                return names;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new SessionFormatException("The names of pending roots are not valid JSON.", e);
        }

        throw new SessionFormatException("The names of pending roots are no list of names.");
    }
}
