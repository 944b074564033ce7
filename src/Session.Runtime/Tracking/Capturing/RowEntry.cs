namespace SessionFlow.Tracking;

/// <summary>A row in a buffer: its type, its identity, and where its bytes are.</summary>
/// <param name="Type">The index of its type.</param>
/// <param name="Identity">Whose row it is.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How many bytes it has; a capture leaves that to whoever reads its rows.</param>
/// <param name="FirstText">In a captured row: which text of its stream is its first.</param>
/// <param name="IsNested">In a captured row: true when it stands in the stream of those that were written while another row was.</param>
internal readonly record struct RowEntry(int Type, long Identity, int Offset = 0, int Length = 0, int FirstText = 0, bool IsNested = false);
