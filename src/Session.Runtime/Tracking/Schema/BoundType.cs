namespace SessionFlow.Tracking;

/// <summary>What a capture asks of an object's type each time, in one place.</summary>
/// <param name="Index">The index in the schema; -1 for a type that it does not know.</param>
/// <param name="Contract">Writes the rows; null for a type that the schema does not know.</param>
/// <param name="RowSize">The size of the fixed-size part of a row.</param>
/// <param name="HearsCapture">True for a type with a hook that prepares an object for a capture.</param>
internal sealed record BoundType(int Index, SessionContract? Contract, int RowSize, bool HearsCapture)
{
    /// <summary>Stands for all types that a schema does not know.</summary>
    public static BoundType Unknown { get; } = new(-1, null, 0, false);
}
