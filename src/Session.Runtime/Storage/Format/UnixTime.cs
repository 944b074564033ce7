using System;

namespace SessionFlow.Storage;

/// <summary>Times in files are milliseconds since 1970 in UTC; a reader refuses one that no calendar has.</summary>
internal static class UnixTime
{
    private static readonly long Least = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Most = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static bool IsValid(long milliseconds) => milliseconds >= Least && milliseconds <= Most;
}
