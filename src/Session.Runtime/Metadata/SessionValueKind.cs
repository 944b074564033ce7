namespace SessionFlow;

/// <summary>What a <see cref="SessionValue"/> holds.</summary>
public enum SessionValueKind
{
    /// <summary>Nothing: the default value, and what a key that nobody set reads as.</summary>
    None,

    /// <summary>A <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>A <see cref="double"/>; it reads back as one even when it is whole.</summary>
    Double,

    /// <summary>A text.</summary>
    String,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Values by name.</summary>
    Map,
}
