using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace SessionFlow.Tracking;

/// <summary>A <see cref="DateTime"/> as it stands in a row: ticks and kind, 9 bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly struct PackedDateTime
{
    private readonly long _ticks;
    private readonly byte _kind;

    private PackedDateTime(DateTime value)
    {
        _ticks = value.Ticks;
        _kind = (byte)value.Kind;
    }

    /// <summary>Packs a time.</summary>
    public static PackedDateTime From(DateTime value) => new(value);

    /// <summary>The time that was packed.</summary>
    public DateTime ToDateTime() => new(_ticks, (DateTimeKind)_kind);
}
