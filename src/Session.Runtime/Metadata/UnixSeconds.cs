using System;

namespace SessionFlow.Metadata;

/// <summary>Times as seconds since 1970 with three decimals, which a double says exactly for the next thousands of years.</summary>
internal static class UnixSeconds
{
    public static double Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000.0;

    /// <summary>The time in UTC, cut to what a calendar has; null for what is no time at all.</summary>
    public static DateTimeOffset? Read(double seconds)
    {
        double milliseconds = Math.Round(seconds * 1000.0);
        if (double.IsNaN(milliseconds)
            || milliseconds < DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return null;
        return DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds);
    }

    /// <summary>The time cut to the milliseconds that files keep, so that what comes back equals what was put in.</summary>
    public static DateTimeOffset Cut(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
