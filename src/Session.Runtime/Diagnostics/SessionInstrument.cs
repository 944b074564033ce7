using System.Collections.Generic;

namespace SessionFlow.Diagnostics;

/// <summary>What is measured, under the name that dashboards know. On .NET 8 and later each is one of the meter's as well.</summary>
internal sealed partial class SessionInstrument
{
    private SessionInstrument(InstrumentKind kind, string name, string unit, string tag, string description)
    {
        Kind = kind;
        Name = name;
        Unit = unit;
        Tag = tag;
        Description = description;
        Publish();
    }

    public static SessionInstrument CaptureDuration { get; } =
        new(InstrumentKind.Histogram, "sessionflow.capture.duration", "s", "", "How long the game thread copied the state.");

    public static SessionInstrument CheckpointDuration { get; } =
        new(InstrumentKind.Histogram, "sessionflow.checkpoint.duration", "s", "kind", "From the beginning of the capture to the acknowledgement.");

    public static SessionInstrument CheckpointSize { get; } =
        new(InstrumentKind.Histogram, "sessionflow.checkpoint.size", "By", "kind", "What was handed to the store.");

    public static SessionInstrument CheckpointFailures { get; } =
        new(InstrumentKind.Counter, "sessionflow.checkpoint.failures", "{checkpoint}", "error.type", "Checkpoints that were not acknowledged.");

    public static SessionInstrument CapturesWaiting { get; } =
        new(InstrumentKind.UpDownCounter, "sessionflow.captures.waiting", "{capture}", "", "Captures that the writer has not taken yet.");

    public static SessionInstrument CapturesReplaced { get; } =
        new(InstrumentKind.Counter, "sessionflow.captures.replaced", "{capture}", "", "Captures that a newer one replaced before they were written.");

    public static SessionInstrument RecoveryAttempts { get; } =
        new(InstrumentKind.Counter, "sessionflow.recovery.attempts", "{rung}", "outcome", "Rungs that a recovery tried or passed over.");

    public static SessionInstrument Problems { get; } =
        new(InstrumentKind.Counter, "sessionflow.problems", "{problem}", "error.type", "Problems that were reported.");

    public static IReadOnlyList<SessionInstrument> All { get; } = new[]
    {
        CaptureDuration, CheckpointDuration, CheckpointSize, CheckpointFailures, CapturesWaiting, CapturesReplaced, RecoveryAttempts, Problems,
    };

    public InstrumentKind Kind { get; }

    public string Name { get; }

    public string Unit { get; }

    /// <summary>The name of the tag; empty for none.</summary>
    public string Tag { get; }

    public string Description { get; }

    /// <summary>Makes the instrument known to the framework, where it has meters.</summary>
    partial void Publish();
}
