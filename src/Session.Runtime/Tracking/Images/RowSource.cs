using System;

namespace SessionFlow.Tracking;

/// <summary>A row to be written into content: its identity and bytes in a buffer that holds it.</summary>
internal readonly record struct RowSource(long Identity, ReadOnlyMemory<byte> Bytes);
