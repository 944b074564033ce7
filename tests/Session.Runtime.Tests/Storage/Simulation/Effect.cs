using System;

namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>One thing that reaches the disk whole or not at all: a piece of a file within one block, or a directory entry.</summary>
internal sealed record Effect
{
    public required Operation Operation { get; init; }

    public long Offset { get; init; }

    public ReadOnlyMemory<byte> Bytes { get; init; }

    public bool IsData => Operation.Kind == OperationKind.Append;
}
