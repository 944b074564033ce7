using System;

namespace SessionFlow.Tracking;

/// <summary>
/// Finds in a row's new value the pieces of the old one, along the shape of both: elements of sequences wherever they went,
/// entries by their keys, texts by what they begin and end with.
/// </summary>
internal readonly ref struct ValueDiff
{
    private readonly ReadOnlySpan<byte> _before;
    private readonly ReadOnlySpan<byte> _after;
    private readonly EditScript _script;

    public ValueDiff(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, EditScript script)
    {
        _before = before;
        _after = after;
        _script = script;
    }

    /// <summary>Writes an edit that leads from one value to another of the same shape, both well formed.</summary>
    public static void Write(SchemaShape shape, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, EditScript script, ByteWriter output)
    {
        script.Clear();
        if (shape.IsCollection && shape.Key is null && shape.Element!.FixedSize is var size && size > 1)
            script.Unit = size;
        new ValueDiff(before, after, script).Compare(shape, new Range(0, before.Length), new Range(0, after.Length));
        script.Write(after, output);
    }

    private void Compare(SchemaShape shape, Range left, Range right)
    {
        if (_before.Slice(left.Start, left.Length).SequenceEqual(_after.Slice(right.Start, right.Length)))
            _script.Copy(left.Start, left.Length);
        else if (shape.Kind == ShapeKind.String)
            CompareTexts(left, right);
        else if (shape.Kind == ShapeKind.Struct)
            CompareMembers(shape.Struct!, left, right);
        else if (shape.Kind == ShapeKind.Nullable && _before[left.Start] != 0 && _after[right.Start] != 0)
            CompareBehind(1, shape.Element!, left, right);
        else if (shape.Kind == ShapeKind.AnyCollection && _before[left.Start] is var form && form != 0 && form == _after[right.Start])
            CompareBehind(1, shape.Form(form), left, right);
        else if (shape.IsCollection)
            CompareCollections(shape, left, right);
        else
            _script.Insert(right.Length);
    }

    private void CompareBehind(int header, SchemaShape shape, Range left, Range right)
    {
        _script.Copy(left.Start, header);
        Compare(shape, left.From(left.Start + header), right.From(right.Start + header));
    }

    private void CompareTexts(Range left, Range right)
    {
        RowSkipper.Number(_before, left.Start, out int leftHeader);
        RowSkipper.Number(_after, right.Start, out int rightHeader);
        _script.Insert(rightHeader);
        ReadOnlySpan<byte> before = _before.Slice(left.Start + leftHeader, left.Length - leftHeader);
        ReadOnlySpan<byte> after = _after.Slice(right.Start + rightHeader, right.Length - rightHeader);
        int prefix = CommonBytes.AtStart(before, after);
        int suffix = CommonBytes.AtEnd(before.Slice(prefix), after.Slice(prefix));
        _script.Copy(left.Start + leftHeader, prefix);
        _script.Insert(after.Length - prefix - suffix);
        _script.Copy(left.End - suffix, suffix);
    }

    private void CompareMembers(SchemaType type, Range left, Range right)
    {
        foreach (SchemaMember member in type.RowMembers)
        {
            int size = member.Shape.FixedSize;
            Compare(member.Shape, new Range(left.Start + member.RowOffset, size), new Range(right.Start + member.RowOffset, size));
        }

        var before = new RowCursor { Position = left.Start + type.RowSize };
        var after = new RowCursor { Position = right.Start + type.RowSize };
        foreach (SchemaMember member in type.PartMembers)
        {
            (int leftStart, int rightStart) = (before.Position, after.Position);
            RowSkipper.Skip(_before, member.Shape, ref before);
            RowSkipper.Skip(_after, member.Shape, ref after);
            Compare(member.Shape, new Range(leftStart, before.Position - leftStart), new Range(rightStart, after.Position - rightStart));
        }
    }

    private void CompareCollections(SchemaShape shape, Range left, Range right)
    {
        ulong leftCount = RowSkipper.Number(_before, left.Start, out int leftHeader);
        ulong rightCount = RowSkipper.Number(_after, right.Start, out int rightHeader);
        if (leftCount < CollectionHeader.FirstCount || rightCount < CollectionHeader.FirstCount)
        {
            _script.Insert(right.Length);
            return;
        }

        leftHeader += RowSkipper.PrefixSize(_before, shape, left.Start + leftHeader);
        rightHeader += RowSkipper.PrefixSize(_after, shape, right.Start + rightHeader);

        // Written anew even where it is the same, so that what is taken of the elements begins with one.
        _script.Insert(rightHeader);
        ElementRanges before = ElementRanges.Of(_before, shape, (int)(leftCount - CollectionHeader.FirstCount), left.Start + leftHeader);
        ElementRanges after = ElementRanges.Of(_after, shape, (int)(rightCount - CollectionHeader.FirstCount), right.Start + rightHeader);
        if (shape.Layout == CollectionLayout.Map)
            CompareEntries(shape, before, after);
        else
            CompareElements(shape, before, after);
    }

    private void CompareEntries(SchemaShape shape, ElementRanges before, ElementRanges after)
    {
        int left = 0;
        for (int right = 0; right < after.Count; right++)
        {
            int order = 1;
            int key = KeyLength(_after, shape, after.Start(right));
            int leftKey = 0;
            while (left < before.Count && order > 0)
            {
                leftKey = KeyLength(_before, shape, before.Start(left));
                order = KeyOrder.Compare(shape.Key!, _after.Slice(after.Start(right), key), _before.Slice(before.Start(left), leftKey));
                if (order > 0)
                    left++;
            }

            if (order != 0)
            {
                _script.Insert(after.Length(right));
                continue;
            }

            CompareBehind(key, shape.Element!, RangeOf(before, left), RangeOf(after, right));
            left++;
        }
    }

    private void CompareElements(SchemaShape shape, ElementRanges before, ElementRanges after)
    {
        int[] matches = new SequenceMatch(_before, before, _after, after).Run();
        var taken = new bool[before.Count];
        foreach (int match in matches)
        {
            if (match >= 0)
                taken[match] = true;
        }

        int next = 0;
        for (int right = 0; right < after.Count; right++)
        {
            int left = matches[right];
            if (left < 0 && next < before.Count && !taken[next])
            {
                // It stands where another was that went: perhaps that one, changed.
                taken[left = next] = true;
            }

            if (left < 0)
            {
                _script.Insert(after.Length(right));
                continue;
            }

            int run = 1;
            while (right + run < after.Count && matches[right + run] == left + run)
                run++;
            CompareRun(shape, before, left, after, right, run);
            next = left + run;
            right += run - 1;
        }
    }

    private void CompareRun(SchemaShape shape, ElementRanges before, int left, ElementRanges after, int right, int count)
    {
        var whole = new Range(before.Start(left), before.End(left + count - 1) - before.Start(left));
        if (_before.Slice(whole.Start, whole.Length).SequenceEqual(_after.Slice(after.Start(right), after.End(right + count - 1) - after.Start(right))))
        {
            _script.Copy(whole.Start, whole.Length);
            return;
        }

        for (int i = 0; i < count; i++)
            CompareElement(shape, RangeOf(before, left + i), RangeOf(after, right + i));
    }

    private void CompareElement(SchemaShape shape, Range left, Range right)
    {
        if (shape.Key is { } key)
        {
            int leftKey = KeyLength(_before, shape, left.Start);
            int rightKey = KeyLength(_after, shape, right.Start);
            Compare(key, new Range(left.Start, leftKey), new Range(right.Start, rightKey));
            (left, right) = (left.From(left.Start + leftKey), right.From(right.Start + rightKey));
        }

        Compare(shape.Element!, left, right);
    }

    private static int KeyLength(ReadOnlySpan<byte> bytes, SchemaShape shape, int start)
    {
        var cursor = new RowCursor { Position = start };
        RowSkipper.Skip(bytes, shape.Key!, ref cursor);
        return cursor.Position - start;
    }

    private static Range RangeOf(ElementRanges ranges, int index) => new(ranges.Start(index), ranges.Length(index));

    private readonly record struct Range(int Start, int Length)
    {
        public int End => Start + Length;

        public Range From(int start) => new(start, End - start);
    }
}
