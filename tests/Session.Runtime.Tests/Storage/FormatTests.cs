using System;
using System.IO;
using System.Linq;
using System.Text;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Tests.Storage;

public sealed class FormatTests
{
    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "Storage", "Golden");

    [Fact]
    public void ForTheKnownVector_TheChecksumIsCastagnolis()
    {
        byte[] digits = Encoding.ASCII.GetBytes("123456789");
        Assert.Equal(0xE3069283, Crc32C.Of(digits));
        Assert.Equal(0xE3069283, Crc32C.Finish(Crc32C.AppendPortable(Crc32C.Start(), digits)));
    }

    [Fact]
    public void ForAnyBytesInAnyPieces_BothChecksumsAreTheSame()
    {
        Random random = new(5);
        for (int i = 0; i < 500; i++)
        {
            byte[] bytes = Bytes.Of(i, random.Next(300));
            int cut = random.Next(bytes.Length + 1);
            uint pieces = Crc32C.Append(Crc32C.Append(Crc32C.Start(), bytes.AsSpan(0, cut)), bytes.AsSpan(cut));
            Assert.Equal(Crc32C.AppendPortable(Crc32C.Start(), bytes), pieces);
        }
    }

    [Fact]
    public void ForTheKnownVector_TheDigestIsXxh128InItsCanonicalOrder() =>
        Assert.Equal("99aa06d3014798d86001c324468d497f", StateDigest.Of(ReadOnlySpan<byte>.Empty).ToString());

    [Fact]
    public void ForABufferThatWasUsed_NothingOfItsOldBytesIsLeft()
    {
        FileHeader header = new() { Kind = FileKind.Journal, StoreId = Guid.Empty, SessionId = Guid.Empty, Flags = 0x01020304, Number = 3, Created = DateTimeOffset.UnixEpoch, Salt = 5 };
        Same(FileHeader.Size, bytes => header.Write(bytes));
        Same(Seal.Size, static bytes => new Seal(StateDigest.Of(new byte[1]), StateDigest.Of(new byte[2]), 7).Write(bytes));
        Same(DeltaPrefix.Size, static bytes => new DeltaPrefix(StateDigest.Of(new byte[1]), StateDigest.Of(new byte[2]), 7, 8).Write(bytes));
        Same(MarkPrefix.Size, static bytes => new MarkPrefix(1, 2, Guid.Empty, 3, 4, MarkKind.Start).Write(bytes));
        RecordHeader record = new(0x0A0B0C0D, 2, RecordType.Delta, 3, 4, 5);
        Same(RecordHeader.Size, bytes => record.Write(bytes));

        byte[] written = new byte[FileHeader.Size];
        header.Write(written);
        Assert.Equal([4, 3, 2, 1], written[44..48]);
        written = new byte[RecordHeader.Size];
        record.Write(written);
        Assert.Equal(record, RecordHeader.Read(written));

        static void Same(int size, WriteBytes write)
        {
            byte[] clean = new byte[size], used = Enumerable.Repeat((byte)0xFF, size).ToArray();
            write(clean);
            write(used);
            Assert.Equal(clean, used);
        }
    }

    [Fact]
    public void ForTimesAtTheEndsOfTheCalendar_TheyAreValidAndTheNextOnesAreNot()
    {
        long least = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
        long most = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        Assert.Equal([false, true, true, false], new[] { least - 1, least, most, most + 1 }.Select(UnixTime.IsValid));
    }

    [Fact]
    public void ForFileNames_TheyAreReadBackAndNothingElseIs()
    {
        FileName name = new(new Guid(1, 2, 3, new byte[8]), ulong.MaxValue, 5, FileKind.Journal);
        Assert.Equal(name, FileName.Parse(name.ToString()));
        Assert.Equal(name, FileName.Parse(name.ToString().ToUpperInvariant()));
        foreach (string other in new[] { "", ".snapshot", "a-b-c.snapshot", name + "x", "x" + name, name.ToString().Replace("-", "--"), name.ToString().Replace(".", "-1.") })
            Assert.Null(FileName.Parse(other));
    }

    [Theory]
    [InlineData(".snapshot")]
    [InlineData(".journal")]
    [InlineData(".marker")]
    public void ForTheSameSession_TheWriterWritesTheBytesOfVersion1(string extension)
    {
        using TestStore store = WriteGolden();
        byte[] written = store.Disk.Files[store.PathOf(extension)].Content.ToArray();
        string path = Path.Combine(Golden, "version1" + extension);
        if (Environment.GetEnvironmentVariable("SESSION_WRITE_GOLDEN") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, "version1" + extension), written);
        else
            Assert.Equal(File.ReadAllBytes(path), written);
    }

    [Fact]
    public void ForFilesOfVersion1_TheyAreReadForEver()
    {
        MemoryFileSystem disk = new();
        foreach (string file in Directory.GetFiles(Golden))
            disk.Put($"{TestStore.Folder}/{Path.GetFileName(file)}", File.ReadAllBytes(file));

        StoredSession session = Assert.Single(StoreScanner.Scan(new StoreFolder(disk, TestStore.Folder)).Sessions);
        Assert.Equal(new[] { MarkKind.Start, MarkKind.Note }, session.Marks.Select(static m => m.Kind));
        Assert.Equal("Maverick", Encoding.UTF8.GetString(session.Marks[0].Payload.Span));
        Assert.Equal(new Position(1, 2), session.Marks[1].After);
        Assert.Equal(new DateTimeOffset(2030, 1, 1, 0, 2, 0, TimeSpan.Zero), session.LastSignOfLife);

        StoredGeneration generation = Assert.Single(session.Generations);
        Assert.Equal(0x0123456789ABCDEFUL, generation.Fingerprint);
        GenerationContent content = generation.Read(out _)!;
        Assert.Equal(new byte[] { 1, 2 }, content.Sections.Select(static s => s.Kind));
        Assert.Equal("{\"schema\":1}", Encoding.UTF8.GetString(content.Sections[0].Bytes.Span));
        Assert.Equal("a state of a game", Encoding.UTF8.GetString(content.Sections[1].Bytes.Span));
        Assert.Equal(new[] { "first delta", "second" }, content.Deltas.Select(static d => Encoding.UTF8.GetString(d.Bytes.Span)));
        Assert.Equal(StateDigest.Of("after second"u8), content.State);
    }

    private static TestStore WriteGolden()
    {
        TestStore store = new(seed: 20300101);
        SessionLog log = store.Begin();
        Assert.True(log.AppendMark(MarkKind.Start, "Maverick"u8.ToArray(), Durability.Written).Succeeded);
        Section[] sections = [new(1, "{\"schema\":1}"u8.ToArray()), new(2, "a state of a game"u8.ToArray())];
        Assert.True(log.WriteSnapshot(sections, 0x0123456789ABCDEF, StateDigest.Of(sections[1].Bytes.Span), Durability.Written).Succeeded);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(log.AppendDelta("first delta"u8.ToArray(), StateDigest.Of("after first"u8), Durability.Written).Succeeded);
        Assert.True(log.AppendDelta("second"u8.ToArray(), StateDigest.Of("after second"u8), Durability.Durable).Succeeded);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(log.AppendMark(MarkKind.Note, "saved"u8.ToArray(), Durability.Durable).Succeeded);
        return store;
    }

    private delegate void WriteBytes(Span<byte> bytes);
}
