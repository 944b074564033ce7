namespace SessionFlow.Tracking;

/// <summary>Members of a row that follow each other and change.</summary>
/// <param name="Offset">Where they begin in the row.</param>
/// <param name="Length">How many bytes they take.</param>
/// <param name="At">Where they begin in the old and in the new values.</param>
internal readonly record struct PatchedPiece(int Offset, int Length, int At);
