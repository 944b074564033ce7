using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// An image's canonical bytes and what stands where in them: roots in the order of names, objects without a row, then one
/// table per class. Equal state with equal identities has equal bytes.
/// </summary>
internal sealed class ImageContent
{
    /// <summary>So many can be searched one by one faster than an index is made.</summary>
    private const int FewTables = 3;

    private volatile RowIndex? _rows;
    private volatile object? _digest;
    private long[]? _everything;
    private volatile bool _isWalked;

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

    /// <summary>Names the state, for all images that share the bytes. Two threads may work it out at once and keep either.</summary>
    public ImageDigest Digest => (ImageDigest)(_digest ??= ImageDigest.Of(Bytes.Span));

    public IReadOnlyList<ImageRoot> Roots { get; }

    /// <summary>Objects that something refers to and that no row holds: identity and type name, in the order of identities.</summary>
    public IReadOnlyList<KeyValuePair<long, string>> Untracked { get; }

    /// <summary>The classes that have rows, in the order of the schema.</summary>
    public IReadOnlyList<ImageTable> Tables { get; }

    /// <summary>The rows by identity. Two threads may make it at once and keep either.</summary>
    public RowIndex Rows => _rows ??= new RowIndex(Tables);

    /// <summary>False where it is known that no collection stands in two places; a check that may be skipped then.</summary>
    public bool MayHaveAliases { get; set; } = true;

    /// <summary>False where it is known that every collection is one that its member's codec knows.</summary>
    public bool MayHaveStrays { get; set; } = true;

    /// <summary>What all roots together lead to, where that is every row: the identities, ascending; null where some row is led to by none.</summary>
    public long[]? Everything
    {
        get
        {
            if (SameGraph is { } same)
                return same.Everything;
            if (!_isWalked)
            {
                List<long> met = Reachability.From(this, Roots.Select(static root => root.Identity));
                _everything = met.Count == Rows.Count ? met.ToArray() : null;
                _isWalked = true;
            }

            return _everything;
        }
    }

    /// <summary>Content with the same roots and objects, which refer to the same ones; it may have been walked already.</summary>
    public ImageContent? SameGraph { get; init; }

    /// <summary>How the content is given back to the objects that it was captured from; kept from one time to the next.</summary>
    public RollbackPlan? RollbackPlan { get; set; }

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
        if (Tables.Count <= FewTables)
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
        }
        else if (Rows.Find(identity) is var found && found >= 0)
        {
            int index = Rows.TableOf(found);
            table = Tables[index];
            row = found - Rows.FirstRows[index];
            return true;
        }

        table = null!;
        row = -1;
        return false;
    }

    public ReadOnlySpan<byte> Row(ImageTable table, int row) => Bytes.Span.Slice(table.Start(row), table.End(row) - table.Start(row));

    public RowSource Source(ImageTable table, int row) => new(table.Identity(row), Bytes.Slice(table.Start(row), table.End(row) - table.Start(row)));

    public bool IsUntracked(long identity) => UntrackedType(identity) is not null;

    /// <summary>The type name of an object that something refers to and that no row holds; null for another.</summary>
    public string? UntrackedType(long identity)
    {
        // In the order of identities, and a forged image may have as many as it has bytes.
        int low = 0;
        int high = Untracked.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            KeyValuePair<long, string> found = Untracked[middle];
            if (found.Key == identity)
                return found.Value;
            if (found.Key < identity)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }
}
