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

    /// <summary>Values that code of the game makes, known for this build's types only, and collections whose filling may call other such code than a comparer.</summary>
    UserCode = 16,

    /// <summary>Sets and dictionaries that have to be made whole, when their keys have the hash codes that they will keep.</summary>
    MadeOfKeys = 32,

    /// <summary>Sets and dictionaries of plain values, whose filling calls no code of the game but that of a comparer.</summary>
    Comparers = 64,

    /// <summary>Strings, which a capture leaves to whoever reads it.</summary>
    Texts = 128,
}
