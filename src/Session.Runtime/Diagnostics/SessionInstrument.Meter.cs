#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;

namespace SessionFlow.Diagnostics;

/// <summary>The instruments as those of the framework's meter.</summary>
internal sealed partial class SessionInstrument
{
    private Instrument? _published;

    /// <summary>True where somebody listens to the meter.</summary>
    public bool IsListenedTo => _published!.Enabled;

    /// <summary>Gives a value to who listens to the meter.</summary>
    public void Record(double value, string? tag)
    {
        ReadOnlySpan<KeyValuePair<string, object?>> tags = tag is null ? default : new KeyValuePair<string, object?>[] { new(Tag, tag) };
        if (_published is Histogram<double> distribution)
            distribution.Record(value, tags);
        else if (_published is UpDownCounter<long> level)
            level.Add((long)value, tags);
        else
            ((Counter<long>)_published!).Add((long)value, tags);
    }

    partial void Publish() => _published = Kind switch
    {
        InstrumentKind.Histogram => Source.Meter.CreateHistogram<double>(Name, Unit, Description),
        InstrumentKind.Counter => Source.Meter.CreateCounter<long>(Name, Unit, Description),
        _ => Source.Meter.CreateUpDownCounter<long>(Name, Unit, Description),
    };

    /// <summary>Apart, so that it is there before the first instrument.</summary>
    private static class Source
    {
        public static readonly Meter Meter = new(SessionActivities.Name, SessionActivities.Version);
    }
}
#endif
