using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace SessionFlow.Tracking;

/// <summary>A <see cref="DateTimeOffset"/> as it stands in a row: clock ticks and the offset in minutes, 10 bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly struct PackedDateTimeOffset
{
    private readonly long _ticks;
    private readonly short _minutes;

    private PackedDateTimeOffset(DateTimeOffset value)
    {
        _ticks = value.Ticks;
        _minutes = (short)(value.Offset.Ticks / TimeSpan.TicksPerMinute);
    }

    /// <summary>Packs a time.</summary>
    public static PackedDateTimeOffset From(DateTimeOffset value) => new(value);

    /// <summary>The time that was packed.</summary>
    public DateTimeOffset ToDateTimeOffset() => new(_ticks, new TimeSpan(_minutes * TimeSpan.TicksPerMinute));
}
