using System;
using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>A snapshot file that is whole: its header, its sections, its seal.</summary>
internal sealed record SnapshotImage(FileHeader Header, IReadOnlyList<Section> Sections, Seal Seal)
{
    /// <summary>Reads a snapshot. Sections are slices of <paramref name="file"/>; what lies behind the seal is not looked at.</summary>
    public static SnapshotImage? Read(ReadOnlyMemory<byte> file, out Rejection? rejection)
    {
        FileHeader? header = FileHeader.Read(file.Span, FileKind.Snapshot, out rejection);
        if (header is null)
            return null;

        RecordReader records = new(file, header.Salt);
        List<Section> sections = new();
        int start = records.Position;
        while (records.Next(out RecordType type, out ReadOnlyMemory<byte> payload))
        {
            if (type == RecordType.Seal)
            {
                Seal seal = default;
                rejection = CheckSeal(file.Span[..start], payload.Span, sections.Count, ref seal);
                return rejection is null ? new SnapshotImage(header, sections, seal) : null;
            }

            rejection = CheckSection(type, payload.Span, sections.Count);
            if (rejection is not null)
                return null;

            sections.Add(new Section(payload.Span[0], payload[Section.PrefixSize..]));
            start = records.Position;
        }

        rejection = records.End switch
        {
            RecordEnd.Clean => new Rejection(RejectReason.Truncated, $"The snapshot ends after {sections.Count} sections, without its seal."),
            RecordEnd.UnknownFlags => new Rejection(RejectReason.UnknownFlags, "A record has flags that this reader does not know."),
            _ => new Rejection(RejectReason.Checksum, $"What stands at byte {records.Position} is no record of this file."),
        };
        return null;
    }

    private static Rejection? CheckSection(RecordType type, ReadOnlySpan<byte> payload, int count)
    {
        if (type != RecordType.Section)
            return new Rejection(RejectReason.Malformed, $"A snapshot holds no record of type {(ushort)type}.");
        if (count == FormatLimits.MostSections)
            return new Rejection(RejectReason.Malformed, $"A snapshot has at most {FormatLimits.MostSections} sections.");

        return payload.Length >= Section.PrefixSize && payload[1..Section.PrefixSize].IndexOfNonZero() < 0
            ? null
            : new Rejection(RejectReason.Malformed, "A section does not begin with its kind and seven zeros.");
    }

    private static Rejection? CheckSeal(ReadOnlySpan<byte> before, ReadOnlySpan<byte> payload, int count, ref Seal seal)
    {
        if (payload.Length != Seal.Size || payload[36..].IndexOfNonZero() >= 0)
            return new Rejection(RejectReason.Malformed, "The seal has not the shape of one.");

        seal = Seal.Read(payload);
        if (seal.SectionCount != count)
            return new Rejection(RejectReason.Malformed, $"The seal counts {seal.SectionCount} sections; {count} are there.");

        return seal.Content == StateDigest.Of(before)
            ? null
            : new Rejection(RejectReason.Checksum, "The hash in the seal is not that of the sections.");
    }
}
