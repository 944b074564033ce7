using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>What changed between two images of one history, in bytes: rows that went, came, or changed in some members.</summary>
internal sealed class ImageDelta
{
    private readonly byte[] _bytes;

    private ImageDelta(DeltaHeader header, byte[] bytes, bool isTrusted)
    {
        Header = header;
        _bytes = bytes;
        IsTrusted = isTrusted;
    }

    public DeltaHeader Header { get; }

    /// <summary>True for a delta that was made in this process, false for one that was read.</summary>
    public bool IsTrusted { get; }

    /// <summary>True when both images are the same.</summary>
    public bool IsEmpty => Header.BodyLength == 0;

    public int ByteCount => _bytes.Length;

    public ReadOnlyMemory<byte> Body => _bytes.AsMemory(DeltaHeader.Size);

    /// <summary>How the delta is written into live objects; kept from one time to the next.</summary>
    public PatchPlan? PatchPlan { get; set; }

    /// <exception cref="SessionFormatException">The images are of different histories or schemas.</exception>
    public static ImageDelta Between(StateImage before, StateImage after)
    {
        if (before.Lineage != after.Lineage)
            throw new SessionFormatException("The two snapshots are of different lineages: their identities mean different objects. Compare them with ContentEquals.");
        if (before.Fingerprint != after.Fingerprint)
            throw new SessionFormatException("The two snapshots have different schemas; a delta leads only to a state of the same schema.");
        using var body = new ByteWriter(256);
        if (before.Digest != after.Digest)
        {
            using var writer = new DeltaWriter(before.Content, after.Content, body);
            writer.Write();
        }

        var header = new DeltaHeader(
            after.Lineage, after.Highest, after.CapturedAt?.ToUnixTimeMilliseconds() ?? 0, after.Fingerprint, before.Digest, after.Digest, body.Length);
        byte[] bytes = new byte[DeltaHeader.Size + body.Length];
        body.Written.CopyTo(bytes.AsSpan(DeltaHeader.Size));
        header.Write(bytes, body.Written);
        return new ImageDelta(header, bytes, isTrusted: true);
    }

    /// <exception cref="SessionFormatException">The bytes are no delta.</exception>
    public static ImageDelta Load(ReadOnlyMemory<byte> bytes) => new(DeltaHeader.Read(bytes.Span), bytes.ToArray(), isTrusted: false);

    /// <summary>The image that the delta leads to from its base.</summary>
    /// <exception cref="SessionFormatException">The delta starts from another state, or is damaged.</exception>
    public StateImage Apply(StateImage before) => Fold(before, new[] { this });

    /// <summary>The image that a chain of deltas leads to. The states in between are not put together.</summary>
    /// <exception cref="SessionFormatException">The deltas do not follow the image and each other, or are damaged.</exception>
    public static StateImage Fold(StateImage before, IReadOnlyList<ImageDelta> chain)
    {
        ImageDigest digest = before.Digest;
        long highest = before.Highest;
        foreach (ImageDelta delta in chain)
        {
            delta.RequireBase(before, digest);
            digest = delta.Header.Result;
            highest = Math.Max(highest, delta.Header.Highest);
        }

        if (chain.All(static delta => delta.IsEmpty))
            return before.AddLease();
        var fold = new ContentFold(before.Content);
        foreach (ImageDelta delta in chain.Where(static delta => !delta.IsEmpty))
            fold.Apply(delta.Body);
        ImageContent content = fold.Complete(out ArraySegment<byte> buffer);
        if (content.Digest != digest)
            throw new SessionFormatException("The delta does not lead to the state that it names.");
        if (chain.Any(static delta => !delta.IsTrusted))
            new ContentValidator(content).Validate();
        else
            content.MayHaveAliases = before.Content.MayHaveAliases || fold.BringsAliases(content);
        if (content.Tables.Any(table => table.Identities[^1] > highest))
            throw new SessionFormatException("The delta adds an identity above the highest one that it names.");
        long time = chain[^1].Header.CapturedAt;
        DateTimeOffset? capturedAt = time == 0 ? null : StateImage.TimeOf(time);
        return StateImage.OfContent(content, buffer, before.Bound, before.Lineage, highest, capturedAt);
    }

    private void RequireBase(StateImage before, ImageDigest digest)
    {
        if (before.Lineage != Header.Lineage)
            throw new SessionFormatException("The delta is of another lineage than the snapshot.");
        if (before.Fingerprint != Header.Fingerprint)
            throw new SessionFormatException("The delta has another schema than the snapshot.");
        if (digest != Header.Base)
            throw new SessionFormatException("The delta starts from another state than the snapshot's.");
        if (IsEmpty && Header.Result != Header.Base)
            throw new SessionFormatException("The delta is empty and leads to another state.");
    }

    public byte[] ToArray() => (byte[])_bytes.Clone();
}
