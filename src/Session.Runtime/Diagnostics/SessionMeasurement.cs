namespace SessionFlow;

/// <summary>One measured value.</summary>
/// <param name="Instrument">The instrument's name, as <c>sessionflow.checkpoint.duration</c>; the guide on observability lists all.</param>
/// <param name="Value">Seconds, bytes, or what is added to a count.</param>
/// <param name="Tag">What the value is about, as the kind of a problem; null where the instrument has no tag.</param>
public readonly record struct SessionMeasurement(string Instrument, double Value, string? Tag);
