using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// An image's canonical bytes and what stands where in them: roots in the order of names, objects without a row, then one
/// table per class. Equal state with equal identities has equal bytes.
/// </summary>
internal sealed class ImageContent
{
    public ImageContent(
        SessionSchema schema,
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<ImageRoot> roots,
        IReadOnlyList<KeyValuePair<long, string>> untracked,
        IReadOnlyList<ImageTable> tables)
    {
        Schema = schema;
        Bytes = bytes;
        Roots = roots;
        Untracked = untracked;
        Tables = tables;
    }

    public SessionSchema Schema { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public IReadOnlyList<ImageRoot> Roots { get; }

    /// <summary>Objects that something refers to and that no row holds: identity and type name, in the order of identities.</summary>
    public IReadOnlyList<KeyValuePair<long, string>> Untracked { get; }

    /// <summary>The classes that have rows, in the order of the schema.</summary>
    public IReadOnlyList<ImageTable> Tables { get; }

    /// <summary>False where it is known that no collection stands in two places; a check that may be skipped then.</summary>
    public bool MayHaveAliases { get; set; } = true;

    public ImageTable? Table(int type)
    {
        foreach (ImageTable table in Tables)
        {
            if (table.Type.Index == type)
                return table;
        }

        return null;
    }

    /// <summary>Where the row of an identity is.</summary>
    public bool TryFind(long identity, out ImageTable table, out int row)
    {
        foreach (ImageTable candidate in Tables)
        {
            row = candidate.Find(identity);
            if (row >= 0)
            {
                table = candidate;
                return true;
            }
        }

        table = null!;
        row = -1;
        return false;
    }

    public ReadOnlySpan<byte> Row(ImageTable table, int row) => Bytes.Span.Slice(table.Start(row), table.End(row) - table.Start(row));

    public RowSource Source(ImageTable table, int row) => new(table.Identity(row), Bytes.Slice(table.Start(row), table.End(row) - table.Start(row)));

    public bool IsUntracked(long identity)
    {
        // In the order of identities, and a forged image may have as many as it has bytes.
        int low = 0;
        int high = Untracked.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            long found = Untracked[middle].Key;
            if (found == identity)
                return true;
            if (found < identity)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return false;
    }
}
