using System;

namespace SessionFlow.Tracking;

/// <summary>Finds the members behind a row's fixed-size part; those that are asked for in their order are passed over once.</summary>
internal struct PartCursor
{
    private readonly SchemaType _type;
    private readonly RowCursor _first;
    private RowCursor _at;
    private int _part;

    /// <param name="type">The row's type, or the struct's.</param>
    /// <param name="start">Where its fixed-size part begins.</param>
    public PartCursor(SchemaType type, RowCursor start)
    {
        _type = type;
        _first = start with { Position = start.Position + type.RowSize };
        _at = _first;
        _part = 0;
    }

    /// <summary>Where a member begins, or, of the number behind the last one, where the row ends.</summary>
    public RowCursor Seek(ReadOnlySpan<byte> source, int part)
    {
        if (part < _part)
            (_at, _part) = (_first, 0);
        for (; _part < part; _part++)
            RowSkipper.Skip(source, _type.PartMembers[_part].Shape, ref _at);
        return _at;
    }
}
