using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Metadata;
using SessionFlow.Recovery;
using SessionFlow.Storage;
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

    public static TheoryData<string, RungRejection> Forgeries => new()
    {
        { "sound", RungRejection.None },
        { "another digest", RungRejection.ValidationFailed },
        { "no image", RungRejection.ValidationFailed },
        { "two images", RungRejection.ValidationFailed },
        { "no metadata", RungRejection.ValidationFailed },
        { "metadata is no JSON", RungRejection.ValidationFailed },
        { "delta is no envelope", RungRejection.ValidationFailed },
        { "delta of no state", RungRejection.ValidationFailed },
        { "delta of another state", RungRejection.ValidationFailed },
        { "carried roots are none", RungRejection.ValidationFailed },
        { "metadata is no JSON behind carried roots", RungRejection.ValidationFailed },
        { "metadata without a pilot", RungRejection.None },
        { "sections of a later version", RungRejection.None },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void ForAForgedGeneration_WhenOffered_IsRejectedWithAReason(string what, RungRejection expected)
    {
        using SessionWorld world = new();
        using StateImage image = Image();
        using StateImage other = Image(step: 4);
        byte[] metadata = SessionInfoJson.Write(SessionInfo.None with { PilotCallsign = "Maverick" }, withDurations: true);
        List<Section> sections = new() { new Section(SectionKind.Metadata, metadata), new Section(SectionKind.Image, image.ToArray()) };
        StateDigest digest = image.Digest.ToStored();
        byte[]? delta = null;
        switch (what)
        {
            case "another digest": digest = new StateDigest(1, 2); break;
            case "no image": sections.RemoveAt(1); break;
            case "two images": sections.Add(sections[1]); break;
            case "no metadata": sections.RemoveAt(0); break;
            case "metadata is no JSON": sections[0] = new Section(SectionKind.Metadata, new byte[] { 1, 2, 3 }); break;
            case "delta of no state": delta = new DeltaEnvelope(default, new byte[100]).ToArray(); break;
            case "delta is no envelope": delta = new byte[] { 9, 9, 9 }; break;
            case "delta of another state": delta = new DeltaEnvelope(default, ImageDelta.Between(image, other).ToArray()).ToArray(); break;
            case "carried roots are none": sections.Add(new Section(SectionKind.Pending, new byte[] { 1, 2, 3, 4, 5 })); break;
            case "metadata is no JSON behind carried roots":
                sections[0] = new Section(SectionKind.Metadata, new byte[] { 1, 2, 3 });
                sections.Add(new Section(SectionKind.Pending, Section()));
                break;
            case "metadata without a pilot": sections[0] = new Section(SectionKind.Metadata, SessionInfoJson.Write(SessionInfo.None, withDurations: true)); break;
            case "sections of a later version": sections.Add(new Section(200, new byte[10])); break;
        }

        using (StoreLease lease = world.Options.OpenStore())
        {
            using SessionLog log = lease.Store.BeginSession(new Guid(5, 5, 5, new byte[8]));
            Assert.True(log.AppendMark(MarkKind.Start, MarkText.Write((MarkText.Pilot, "Maverick")), Durability.Durable).Succeeded);
            Assert.True(log.WriteSnapshot(sections, image.Fingerprint, digest, Durability.Durable).Succeeded);
            if (delta is not null)
                Assert.True(log.AppendDelta(delta, digest, Durability.Durable).Succeeded);
        }

        SessionFlowCoordinator session = world.Open();
        FakeGame game = new();
        session.Attach(game);
        RecoveryRung rung = Assert.Single(session.PendingRecovery!.Rungs);
        Assert.Equal(expected, rung.Rejection);
        Assert.Equal(expected == RungRejection.None, rung.Reason.Length == 0);
        RecoveryResult result = session.AcceptRecovery(rung);
        Assert.Equal(expected == RungRejection.None, result.Succeeded);
        Assert.Equal(expected == RungRejection.None ? 3 : 0, game.Mission.Step);
    }

    [Fact]
    public void ForACheckpointThatNobodyIsNamedIn_WhenAccepted_TheReasonIsSaid()
    {
        using SessionWorld world = new();
        using StateImage image = Image();
        Section[] sections = [new Section(SectionKind.Metadata, SessionInfoJson.Write(SessionInfo.None, withDurations: true)), new Section(SectionKind.Image, image.ToArray())];
        using (StoreLease lease = world.Options.OpenStore())
        {
            using SessionLog log = lease.Store.BeginSession(new Guid(5, 5, 5, new byte[8]));
            Assert.True(log.WriteSnapshot(sections, image.Fingerprint, image.Digest.ToStored(), Durability.Durable).Succeeded);
        }

        SessionFlowCoordinator session = world.Open();
        FakeGame game = new();
        session.Attach(game);
        RecoveryResult result = session.AcceptRecovery();
        Assert.Equal(RecoveryFailure.AllRungsFailed, result.Failure);
        Assert.All(result.Attempts, static attempt => Assert.NotEqual("", attempt.Reason));
        Assert.Equal(0, game.Mission.Step);
    }

    private static StateImage Image(int step = 3)
    {
        Craft craft = new() { Step = step, Name = "x" };
        RootBinding[] roots = new[] { "mission", "other", "player" }.Select(name => new RootBinding(name, typeof(Craft), () => craft, null)).ToArray();
        return StateCapture.Capture(new IdentitySpace(1), roots, Craft.Types, DateTimeOffset.UnixEpoch);
    }

    private static byte[] Section() => new PendingImage(Image(), ["mission", "player"]).ToSection();
}
