using System;

namespace SessionFlow.Storage;

/// <summary>One part of a snapshot: its bytes and a kind that means something to whoever wrote it.</summary>
internal readonly record struct Section(byte Kind, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The payload of a section record begins with the kind and seven reserved zeros.</summary>
    public const int PrefixSize = 8;
}
