namespace SessionFlow.Tracking;

/// <summary>A row in a buffer: its type, its identity, and where its bytes are.</summary>
internal readonly record struct RowEntry(int Type, long Identity, int Offset = 0, int Length = 0);
