namespace SessionFlow.Tracking;

/// <summary>A row that a <see cref="PatchPlan"/> changes.</summary>
internal struct PatchedRow
{
    /// <summary>Where the space that was asked last had the object.</summary>
    public int Slot;

    public PatchedRow(long identity, int type, int pieceEnd, int referenceEnd)
    {
        Slot = 0;
        Identity = identity;
        Type = type;
        PieceEnd = pieceEnd;
        ReferenceEnd = referenceEnd;
    }

    public long Identity { get; }

    /// <summary>The class, by its place in the schema.</summary>
    public int Type { get; }

    /// <summary>Behind the last of the row's pieces, which follow those of the row before.</summary>
    public int PieceEnd { get; }

    /// <summary>Behind the last of its references, which follow those of the row before.</summary>
    public int ReferenceEnd { get; }
}
