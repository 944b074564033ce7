using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Writes a delta's body. Works on bytes alone: rows are found by identity, equal ones are passed over many at a time, and only a
/// row that differs is looked at member by member.
/// </summary>
internal sealed class DeltaWriter : IDisposable
{
    private readonly ImageContent _before;
    private readonly ImageContent _after;
    private readonly ReadOnlyMemory<byte> _beforeBytes;
    private readonly ReadOnlyMemory<byte> _afterBytes;
    private readonly ByteWriter _output;
    private readonly EditScript _script = new();
    private readonly ByteWriter _edit = new(256);
    private readonly List<int> _removed = new();
    private readonly List<int> _added = new();
    private readonly List<(int Before, int After)> _changed = new();

    public DeltaWriter(ImageContent before, ImageContent after, ByteWriter output)
    {
        _before = before;
        _after = after;
        _beforeBytes = before.Bytes;
        _afterBytes = after.Bytes;
        _output = output;
    }

    public void Write()
    {
        WriteRoots();
        WriteUntracked();
        using var tables = new ByteWriter(256);
        int count = 0;
        for (int left = 0, right = 0; left < _before.Tables.Count || right < _after.Tables.Count;)
        {
            ImageTable? before = left < _before.Tables.Count ? _before.Tables[left] : null;
            ImageTable? after = right < _after.Tables.Count ? _after.Tables[right] : null;
            int order = before is null ? 1 : after is null ? -1 : before.Type.Index.CompareTo(after.Type.Index);
            if (WriteTable(order <= 0 ? before : null, order >= 0 ? after : null, tables))
                count++;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        _output.VarUInt((uint)count);
        _output.Bytes(tables.Written);
    }

    public void Dispose() => _edit.Dispose();

    private void WriteRoots()
    {
        bool isSame = _before.Roots.SequenceEqual(_after.Roots);
        _output.Byte(isSame ? (byte)0 : (byte)1);
        if (!isSame)
            ImageContentWriter.Write(_output, _after.Roots);
    }

    private void WriteUntracked()
    {
        bool isSame = _before.Untracked.SequenceEqual(_after.Untracked);
        _output.Byte(isSame ? (byte)0 : (byte)1);
        if (!isSame)
            ImageContentWriter.Write(_output, _after.Untracked);
    }

    private bool WriteTable(ImageTable? before, ImageTable? after, ByteWriter output)
    {
        Compare(before, after);
        if (_removed.Count == 0 && _added.Count == 0 && _changed.Count == 0)
            return false;
        SchemaType type = (before ?? after)!.Type;
        output.VarUInt((uint)type.Index);
        WriteIdentities(output, before, _removed);
        WriteIdentities(output, after, _added);
        foreach (int row in _added)
        {
            if (type.FixedSize < 0)
                output.VarUInt((uint)(after!.End(row) - after.Start(row) - type.RowSize));
            output.Bytes(_after.Row(after!, row));
        }

        WriteIdentities(output, after, _changed.Select(static pair => pair.After).ToList());
        foreach ((int beforeRow, int afterRow) in _changed)
            WriteChanges(output, type, _before.Row(before!, beforeRow), _after.Row(after!, afterRow));
        return true;
    }

    private void Compare(ImageTable? before, ImageTable? after)
    {
        _removed.Clear();
        _added.Clear();
        _changed.Clear();
        int left = 0;
        int right = 0;
        int leftCount = before?.Count ?? 0;
        int rightCount = after?.Count ?? 0;
        while (left < leftCount || right < rightCount)
        {
            int same = left < leftCount && right < rightCount ? CommonPrefix.Of(before!.Identities.Slice(left), after!.Identities.Slice(right)) : 0;
            if (same > 0)
            {
                CompareRows(before!, left, after!, right, same);
                left += same;
                right += same;
            }
            else if (right == rightCount || (left < leftCount && before!.Identity(left) < after!.Identity(right)))
            {
                _removed.Add(left++);
            }
            else
            {
                _added.Add(right++);
            }
        }
    }

    /// <summary>
    /// Finds the rows that differ among those of the same objects, from one difference to the next. A row says itself where it
    /// ends, so rows that begin at the same place and have the same bytes end at the same place.
    /// </summary>
    private void CompareRows(ImageTable before, int left, ImageTable after, int right, int count)
    {
        ReadOnlySpan<byte> leftBytes = _beforeBytes.Span.Slice(0, before.End(left + count - 1));
        ReadOnlySpan<byte> rightBytes = _afterBytes.Span.Slice(0, after.End(right + count - 1));
        for (int row = 0; row < count; row++)
        {
            int start = before.Start(left + row);
            int same = CommonPrefix.Of(leftBytes.Slice(start), rightBytes.Slice(after.Start(right + row)));
            row = before.RowAt(start + same, left + row, left + count) - left;
            if (row < count)
                _changed.Add((left + row, right + row));
        }
    }

    private static void WriteIdentities(ByteWriter output, ImageTable? table, List<int> rows)
    {
        output.VarUInt((uint)rows.Count);
        long previous = 0;
        foreach (int row in rows)
        {
            long identity = table!.Identity(row);
            output.VarUInt((ulong)(identity - previous));
            previous = identity;
        }
    }

    private void WriteChanges(ByteWriter output, SchemaType type, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        int maskSize = ChangeMask.SizeFor(type);
        int mask = output.Reserve(maskSize);
        output.At(mask, maskSize).Clear();
        int member = 0;
        foreach (SchemaMember item in type.RowMembers)
        {
            ReadOnlySpan<byte> value = after.Slice(item.RowOffset, item.Shape.FixedSize);
            if (!before.Slice(item.RowOffset, value.Length).SequenceEqual(value))
            {
                ChangeMask.Set(output.At(mask, maskSize), member);
                output.Bytes(value);
            }

            member++;
        }

        // Most changes are of numbers: the parts behind them need no look at each.
        if (before.Slice(type.RowSize).SequenceEqual(after.Slice(type.RowSize)))
            return;
        var left = new RowCursor { Position = type.RowSize };
        var right = new RowCursor { Position = type.RowSize };
        foreach (SchemaMember item in type.PartMembers)
        {
            int leftStart = left.Position;
            int rightStart = right.Position;
            RowSkipper.Skip(before, item.Shape, ref left);
            RowSkipper.Skip(after, item.Shape, ref right);
            ReadOnlySpan<byte> value = after.Slice(rightStart, right.Position - rightStart);
            if (!before.Slice(leftStart, left.Position - leftStart).SequenceEqual(value))
            {
                ChangeMask.Set(output.At(mask, maskSize), member);
                WritePart(output, item.Shape, before.Slice(leftStart, left.Position - leftStart), value);
            }

            member++;
        }
    }

    /// <summary>The new value as an edit of the old one where that is smaller, else whole.</summary>
    private void WritePart(ByteWriter output, SchemaShape shape, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        _edit.Clear();
        ValueDiff.Write(shape, before, after, _script, _edit);
        bool isSmaller = _edit.Length < after.Length;
        ReadOnlySpan<byte> bytes = isSmaller ? _edit.Written : after;
        output.VarUInt(((ulong)bytes.Length << 1) | (isSmaller ? 1u : 0u));
        output.Bytes(bytes);
    }
}
