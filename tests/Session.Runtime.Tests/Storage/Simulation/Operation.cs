namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>One request, in the order in which they came. Bytes are those of an append, as far as they were taken.</summary>
internal sealed record Operation(OperationKind Kind, string Path)
{
    public int Inode { get; init; }

    public long Offset { get; init; }

    public byte[] Bytes { get; init; } = [];

    public string? To { get; init; }

    public bool Changes => Kind is not (OperationKind.List or OperationKind.Describe or OperationKind.OpenRead or OperationKind.Read or OperationKind.OpenExclusive);
}
