namespace SessionFlow.Tracking;

/// <summary>One step in writing a row of today's layout from a stored one.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="From">Where a copy begins: in the stored fixed-size part, or with which of the members behind it; where a member that is converted stands, likewise.</param>
/// <param name="Count">How many bytes, or members, are copied.</param>
/// <param name="Target">The member that is written; of several that are copied at once the first.</param>
/// <param name="Source">The stored member that it takes; null where there is none.</param>
internal readonly record struct RowStep(RowStepKind Kind, int From, int Count, SchemaMember Target, SchemaMember? Source)
{
    public int End => From + Count;
}
