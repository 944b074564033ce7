using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// A row while deltas are folded into it: as it stands in its content, or taken apart into members once one of them changes,
/// so that any number of deltas to it costs no more than what they hold.
/// </summary>
internal sealed class FoldedRow
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly bool _isValidated;
    private byte[]? _fixed;
    private ReadOnlyMemory<byte>[]? _parts;

    /// <param name="bytes">The row.</param>
    /// <param name="isValidated">False for one that a delta brought, which may be anything.</param>
    public FoldedRow(ReadOnlyMemory<byte> bytes, bool isValidated)
    {
        _bytes = bytes;
        _isValidated = isValidated;
    }

    /// <summary>Takes the changes of the row.</summary>
    /// <exception cref="SessionFormatException">They edit what is not there.</exception>
    public void Change(SchemaType type, RowChange change)
    {
        if (_parts is null)
            TakeApart(type);
        ReadOnlySpan<byte> mask = change.Mask.Span;
        var input = new ByteReader(change.Values.Span, "delta");
        int member = 0;
        foreach (SchemaMember item in type.RowMembers)
        {
            if (ChangeMask.IsSet(mask, member++))
                input.Bytes(item.Shape.FixedSize).CopyTo(_fixed.AsSpan(item.RowOffset));
        }

        for (int i = 0; i < _parts!.Length; i++)
        {
            if (ChangeMask.IsSet(mask, member++))
                _parts[i] = RowChange.ReadPart(ref input, _parts[i].Span);
        }
    }

    /// <summary>The row as it is now.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        if (_parts is null)
            return _bytes;
        var row = new byte[_fixed!.Length + _parts.Sum(static part => part.Length)];
        _fixed.CopyTo(row, 0);
        int position = _fixed.Length;
        foreach (ReadOnlyMemory<byte> part in _parts)
        {
            part.CopyTo(row.AsMemory(position));
            position += part.Length;
        }

        return row;
    }

    private void TakeApart(SchemaType type)
    {
        _fixed = _bytes.Slice(0, type.RowSize).ToArray();
        if (!_isValidated && type.PartMembers.Length > 0)
        {
            _parts = new PartSplitter(_bytes).Split(type);
            return;
        }

        _parts = new ReadOnlyMemory<byte>[type.PartMembers.Length];
        var cursor = new RowCursor { Position = type.RowSize };
        for (int i = 0; i < _parts.Length; i++)
        {
            int start = cursor.Position;
            RowSkipper.Skip(_bytes.Span, type.PartMembers[i].Shape, ref cursor);
            _parts[i] = _bytes.Slice(start, cursor.Position - start);
        }
    }

    /// <summary>Finds the members of a row that nobody has looked at yet.</summary>
    private sealed class PartSplitter(ReadOnlyMemory<byte> bytes) : ValueVisitor(bytes)
    {
        private readonly List<ReadOnlyMemory<byte>> _parts = new();
        private bool _isPart;
        private int _depth;
        private int _start;

        public ReadOnlyMemory<byte>[] Split(SchemaType type)
        {
            VisitRow(type, identity: 0, start: 0, Bytes.Length);
            return _parts.ToArray();
        }

        protected override void EnterMember(SchemaMember member, int depth)
        {
            if (_depth++ > 0)
                return;
            _isPart = !member.InRow;
            _start = Position;
        }

        protected override void LeaveMember()
        {
            if (--_depth == 0 && _isPart)
                _parts.Add(Bytes.Slice(_start, Position - _start));
        }
    }
}
