using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Recovery;
using SessionFlow.Tests.Coordination;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Recovery;

/// <summary>Bytes whose checksums a forger made right: a value or a typed error, never anything else.</summary>
public sealed class HostileSectionTests
{
    [Fact]
    public void ForCarriedRoots_WhenWrittenAndRead_AreTheSame()
    {
        PendingImage read = PendingImage.FromSection(Section());
        Assert.Equal(["mission", "player"], read.Names);
        Assert.Equal(["mission", "other", "player"], read.Image.RootNames);
    }

    [Fact]
    public void ForCarriedRoots_WhenCutOrChanged_AreTypedErrors()
    {
        byte[] section = Section();
        int errors = 0;
        int values = 0;
        for (int i = 0; i < section.Length; i++)
        {
            byte[] changed = (byte[])section.Clone();
            changed[i] ^= 0x55;
            foreach (byte[] hostile in new[] { section[..i], changed })
            {
                try
                {
                    _ = PendingImage.FromSection(hostile);
                    values++;
                }
                catch (SessionFormatException)
                {
                    errors++;
                }
            }
        }

        Assert.True(errors > section.Length && values < section.Length / 10, $"{errors} errors, {values} values");
    }

    [Theory]
    [InlineData("[\"nobody\"]")]
    [InlineData("[null]")]
    [InlineData("[\"\"]")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("null")]
    public void ForNamesThatAreNone_IsATypedError(string names)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(names);
        byte[] section = BitConverter.GetBytes(text.Length).Concat(text).Concat(Image().ToArray()).ToArray();
        Assert.Throws<SessionFormatException>(() => PendingImage.FromSection(section));
    }

    [Fact]
    public void ForAnyBytes_WhenReadAsAnEnvelope_AreAValueOrATypedError()
    {
        Random random = new(1);
        int values = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            if (bytes.Length > 4 && random.Next(2) == 0)
                (bytes[0], bytes[2], bytes[3], bytes[4]) = (1, 0, 0, 0);
            try
            {
                DeltaEnvelope envelope = DeltaEnvelope.Read(bytes);
                Assert.Equal(bytes, envelope.ToArray());
                values++;
            }
            catch (SessionFormatException)
            {
                // As it should be.
            }
        }

        Assert.InRange(values, 100, 19_000);
    }

    [Fact]
    public void ForAnyBytes_WhenReadAsAMark_AreWhatCanBeRead()
    {
        Random random = new(1);
        byte[] mark = MarkText.Write((MarkText.Pilot, "Maverick"), (MarkText.Number, 7));
        Assert.Equal(("Maverick", 7), (MarkText.Read(mark).Text(MarkText.Pilot), MarkText.Read(mark).Whole(MarkText.Number)));
        for (int i = 0; i < 5_000; i++)
        {
            byte[] hostile = (byte[])mark.Clone();
            hostile[random.Next(hostile.Length)] = (byte)random.Next(256);
            IReadOnlyDictionary<string, SessionValue> read = MarkText.Read(hostile);
            Assert.True(read.Count <= 2);
        }

        Assert.Empty(MarkText.Read(default));
        Assert.Equal(256, MarkText.Short(new string('x', 5000)).Length);
        Assert.Equal(255, MarkText.Short(new string('x', 255) + "\ud83d\ude80").Length);
    }

    private static StateImage Image()
    {
        Craft craft = new() { Step = 3, Name = "x" };
        RootBinding[] roots = new[] { "mission", "other", "player" }.Select(name => new RootBinding(name, typeof(Craft), () => craft, null)).ToArray();
        return StateCapture.Capture(new IdentitySpace(1), roots, Craft.Types, DateTimeOffset.UnixEpoch);
    }

    private static byte[] Section() => new PendingImage(Image(), ["mission", "player"]).ToSection();
}
