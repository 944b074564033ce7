using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage;

namespace SessionFlow.Torture.Damage;

/// <summary>
/// Flips every bit, cuts at every byte, drops, doubles, swaps and splices records, with and without repaired checksums. What
/// is read must be what was written, up to the damage.
/// </summary>
internal sealed class DamageTrial(int seed, int size)
{
    private const int Pieces = 12;

    private readonly Sample _sample = Sample.Write(seed, size, Pieces);
    private readonly Sample _other = Sample.Write(seed + 1, size, Pieces);

    public long Flips { get; private set; }

    public long Truncations { get; private set; }

    public long Splices { get; private set; }

    public void Run()
    {
        foreach (Kind kind in new[] { Kind.Snapshot, Kind.Journal, Kind.Marker })
        {
            byte[] file = FileOf(_sample, kind);
            int[] ends = [.. Records(file).Where(record => record.Counts).Select(static record => record.End)];
            Flip(kind, file.ToArray(), ends);
            Truncate(kind, file, ends);
            Rearrange(kind, file);
            Splice(kind, file, FileOf(_other, kind));
        }
    }

    private void Flip(Kind kind, byte[] file, int[] ends)
    {
        for (int bit = 0; bit < 8 * file.Length; bit++, Flips++)
        {
            int at = bit;
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            // A length that grew may hide the records behind it, and one that shrank none before it.
            int whole = bit / 8 < FileHeader.Size ? 0 : ends.Count(end => end <= at / 8);
            Check(kind, file, whole, whole, () => $"bit {at} flipped");
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private void Truncate(Kind kind, byte[] file, int[] ends)
    {
        for (int length = 0; length < file.Length; length++, Truncations++)
        {
            int at = length;
            // Zeros at the end of a payload may be padding: what is cut is then not missed.
            int whole = ends.Count(end => end <= at);
            Check(kind, file.AsMemory(0, length), whole, whole, () => $"cut to {at} bytes");
        }
    }

    // Repair goes further each time: nothing, sequence numbers and checksums, then the deltas' own numbers too.
    private void Rearrange(Kind kind, byte[] file)
    {
        byte[] header = file[..FileHeader.Size];
        List<(byte[] Bytes, bool Counts)> records = [.. Records(file).Select(record => (file[record.Start..record.End], record.Counts))];
        for (int i = 0; i < records.Count; i++)
        {
            int before = records.Take(i).Count(static record => record.Counts);
            foreach ((string how, List<(byte[], bool)> changed, bool noticed) in Variants(records, i))
            {
                for (int repair = 0; repair < (kind == Kind.Marker ? 1 : 3); repair++, Splices++)
                {
                    int at = i;
                    int repaired = repair;
                    byte[] bytes = [.. header, .. changed.SelectMany(static record => record.Item1.ToArray())];
                    if (repair == 2 && kind == Kind.Journal)
                        Renumber(bytes);
                    if (repair > 0)
                        Repair.Records(bytes);

                    Check(kind, bytes, 0, noticed ? before : int.MaxValue, () => $"record {at} {how}, repair {repaired}");
                }
            }
        }
    }

    private static IEnumerable<(string How, List<(byte[], bool)> Changed, bool Noticed)> Variants(List<(byte[] Bytes, bool Counts)> records, int i)
    {
        // Padding means nothing, and what follows the seal is not looked at.
        bool counts = records[i].Counts;
        List<(byte[], bool)> dropped = [.. records];
        dropped.RemoveAt(i);
        // The last record is missed by nobody in a log.
        yield return ("dropped", dropped, counts && i + 1 < records.Count);

        List<(byte[], bool)> doubled = [.. records];
        doubled.Insert(i, records[i]);
        yield return ("doubled", doubled, false);

        if (i + 1 < records.Count)
        {
            List<(byte[], bool)> swapped = [.. records];
            (swapped[i], swapped[i + 1]) = (swapped[i + 1], swapped[i]);
            yield return ("swapped", swapped, false);
        }
    }

    private void Splice(Kind kind, byte[] file, byte[] other)
    {
        for (int at = 0; at < Math.Min(file.Length, other.Length); at += 8, Splices++)
        {
            int cut = at;
            byte[] mixed = [.. file[..at], .. other[at..]];
            bool sameKind = at >= FileHeader.Size;
            Check(kind, mixed, 0, sameKind ? int.MaxValue : 0, () => $"spliced at {cut}", orOther: mixed.AsSpan().SequenceEqual(other));
        }

        // The header of one and the records of the other, brought into order as far as checksums go.
        byte[] headed = [.. file[..FileHeader.Size], .. other[FileHeader.Size..]];
        Check(kind, headed, 0, 0, static () => "the other's records");
        if (kind != Kind.Marker)
        {
            Repair.Records(headed);
            Check(kind, headed, 0, 0, static () => "the other's records, repaired");
        }

        Splices += 2;
    }

    private void Check(Kind kind, ReadOnlyMemory<byte> file, int least, int most, Func<string> what, bool orOther = false)
    {
        (bool right, int count) = kind switch
        {
            Kind.Snapshot => SnapshotImage.Read(file, out _) is { } image ? (_sample.IsSame(image) || (orOther && _other.IsSame(image)), Pieces) : (true, 0),
            Kind.Journal => JournalImage.Read(file, _sample.Image) is var journal ? (_sample.IsPrefix(journal.Deltas), journal.Deltas.Count) : default,
            _ => MarkerImage.Read(file, out _) is { } marker ? (_sample.IsPrefix(marker) || (orOther && _other.IsPrefix(marker)), marker.Marks.Count) : (true, 0),
        };
        // Its sections count together, and only with the seal, the record after them.
        if (kind == Kind.Snapshot)
            (least, most) = (least > Pieces ? Pieces : 0, most > Pieces ? Pieces : 0);

        TortureException.Require(right && count >= least && (count <= most || orOther), () => $"seed {seed}, {kind}, {what()}: {count} delivered, {least} to {most} are right: {right}");
    }

    private static IEnumerable<(int Start, int End, bool Counts)> Records(byte[] file)
    {
        for (int at = FileHeader.Size; at + RecordHeader.Size <= file.Length;)
        {
            RecordHeader record = RecordHeader.Read(file.AsSpan(at));
            int end = at + (int)RecordHeader.Extent(record.Length);
            yield return (at, end, record.Type != RecordType.Padding);
            at = end;
        }
    }

    private static void Renumber(byte[] journal)
    {
        uint number = 1;
        foreach ((int start, int _, bool counts) in Records(journal))
        {
            if (counts)
                BitConverter.TryWriteBytes(journal.AsSpan(start + RecordHeader.Size + 40), number++);
        }
    }

    private static byte[] FileOf(Sample sample, Kind kind) => kind switch
    {
        Kind.Snapshot => sample.Snapshot,
        Kind.Journal => sample.Journal,
        _ => sample.Marker,
    };

    private enum Kind
    {
        Snapshot,
        Journal,
        Marker,
    }
}
