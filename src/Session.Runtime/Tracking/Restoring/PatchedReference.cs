namespace SessionFlow.Tracking;

/// <summary>A reference to an object that a <see cref="PatchPlan"/> changes.</summary>
internal struct PatchedReference
{
    /// <summary>Where the space that was asked last had the old object.</summary>
    public int OldSlot;

    /// <summary>Where the space that was asked last had the new object.</summary>
    public int NewSlot;

    public PatchedReference(int offset, long oldIdentity, long newIdentity, int[] allowed)
    {
        OldSlot = 0;
        NewSlot = 0;
        Offset = offset;
        Old = oldIdentity;
        New = newIdentity;
        Allowed = allowed;
    }

    /// <summary>Where it stands in the row.</summary>
    public int Offset { get; }

    /// <summary>The identity that is to be there, 0 for none.</summary>
    public long Old { get; }

    /// <summary>The identity that comes there, 0 for none.</summary>
    public long New { get; }

    /// <summary>The classes that may stand there, by their places in the schema, ascending.</summary>
    public int[] Allowed { get; }
}
