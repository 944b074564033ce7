using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

/// <summary>Rows of contracts written by hand, a value at a time.</summary>
internal static class RowWriting
{
    public static void Row<T>(this SnapshotWriter writer, in T value)
        where T : unmanaged => writer.Row<T>() = value;
}
