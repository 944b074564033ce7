namespace SessionFlow;

/// <summary>How far a save is. Reported from the thread that saves.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Phase">What it is doing now.</param>
/// <param name="BytesWritten">Bytes that the disk has so far.</param>
/// <param name="TotalBytes">Bytes that there are to write; 0 before that is known.</param>
public readonly record struct SaveProgress(int Slot, SavePhase Phase, long BytesWritten, long TotalBytes);
