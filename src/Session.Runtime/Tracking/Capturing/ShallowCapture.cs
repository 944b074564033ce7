using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// Captures single objects as rows without those that they lead to, and without looking into collections that nobody asks
/// for: so it costs what is asked for and not what hangs on it. Runs on the game thread.
/// </summary>
internal sealed class ShallowCapture
{
    private static readonly HashSet<int> None = new();

    private readonly CaptureRun _run;

    public ShallowCapture(CaptureRun run) => _run = run;

    public KeptCollections Kept { get; } = new();

    /// <summary>A row in which every collection stands as it is.</summary>
    public ReadOnlyMemory<byte> Whole(ISessionTracked target, SchemaType type, long identity) => Capture(target, type, identity, wanted: null);

    /// <summary>A row in which the collections of some members stand as they are, and the others are kept.</summary>
    /// <param name="target">The object.</param>
    /// <param name="type">Its class.</param>
    /// <param name="identity">Its identity.</param>
    /// <param name="mask">Which members, see <see cref="ChangeMask"/>.</param>
    public ReadOnlyMemory<byte> Members(ISessionTracked target, SchemaType type, long identity, ReadOnlySpan<byte> mask)
    {
        ReadOnlyMemory<byte> row = Capture(target, type, identity, None);
        if (!type.HasCollections)
            return row;
        HashSet<int> wanted = new KeptFinder(row).In(type, mask.ToArray());
        return wanted.Count == 0 ? row : Capture(target, type, identity, wanted);
    }

    private ReadOnlyMemory<byte> Capture(ISessionTracked target, SchemaType type, long identity, HashSet<int>? wanted)
    {
        using var output = new ByteWriter(type.RowSize + 64);
        Kept.BeginRow(wanted);
        _run.WriteAlone(target, identity, Kept, output);
        if (!type.HasUnorderedEntries)
            return output.ToArray();
        using var ordered = new ByteWriter(output.Length);
        new RowCanonicalizer(output.WrittenMemory, ordered, shared: null).Copy(type, new RowEntry(type.Index, identity, 0, output.Length));
        return ordered.ToArray();
    }

    /// <summary>Finds which of a row's kept collections stand in some members.</summary>
    private sealed class KeptFinder(ReadOnlyMemory<byte> row) : ValueVisitor(row)
    {
        private readonly HashSet<int> _found = new();
        private byte[] _mask = Array.Empty<byte>();
        private int _member = -1;
        private int _collections;

        public HashSet<int> In(SchemaType type, byte[] mask)
        {
            _mask = mask;
            VisitRow(type, identity: 0, start: 0, Bytes.Length);
            return _found;
        }

        protected override void EnterMember(SchemaMember member, int depth)
        {
            if (depth == 0)
                _member++;
        }

        protected override void OnAlias(SchemaShape shape, CollectionPlace target)
        {
            if (ChangeMask.IsSet(_mask, _member))
                _found.Add(_collections);
            _collections++;
        }
    }
}
