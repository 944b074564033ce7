namespace SessionFlow.Saves;

/// <summary>A file of a slot as its header and card tell it; the state in it has not been looked at.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Slot">The slot.</param>
/// <param name="Number">Counts the saves of the slot.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Info">Its card; null when header or card cannot be read.</param>
/// <param name="Problem">Why not; empty when they can.</param>
internal sealed record SlotFile(string Name, int Slot, ulong Number, long Length, SaveSlotInfo? Info, string Problem);
