namespace SessionFlow.Tracking;

/// <summary>A place in a row's bytes, and how many of the row's collections stand before it.</summary>
internal struct RowCursor
{
    public long Identity;
    public int Position;
    public int Collections;
}
