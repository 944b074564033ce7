namespace SessionFlow.Diagnostics;

/// <summary>How the values of an instrument add up.</summary>
internal enum InstrumentKind
{
    /// <summary>Values of which the distribution counts.</summary>
    Histogram,

    /// <summary>Values that only add up.</summary>
    Counter,

    /// <summary>Values that add up and go down again.</summary>
    UpDownCounter,
}
