using System;

namespace SessionFlow.Tracking;

/// <summary>What the values of a shape may hold, however deep inside.</summary>
[Flags]
internal enum ShapeTraits : byte
{
    None = 0,

    /// <summary>Identities of objects.</summary>
    References = 1,

    /// <summary>Collections, and so aliases.</summary>
    Collections = 2,

    /// <summary>Entries whose order in memory is no part of the state.</summary>
    UnorderedEntries = 4,

    /// <summary>Identities of objects that are pointed at and not held.</summary>
    WeakReferences = 8,

    /// <summary>Values that are made by code of the game; known for this build's types only.</summary>
    UserCode = 16,
}
