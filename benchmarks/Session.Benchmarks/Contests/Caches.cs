using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Session.Benchmarks.Contests;

/// <summary>Drives everything out of the processor's caches, as a frame of a game does between two checkpoints.</summary>
internal sealed class Caches
{
    private const string LargestOfLinux = "/sys/devices/system/cpu/cpu0/cache";
    private const int Line = 64;
    private const long WhereNobodySays = 64L << 20;

    private readonly byte[] _others = GC.AllocateUninitializedArray<byte>((int)Math.Min(LastLevel() * 5 / 4, int.MaxValue / 2));

    /// <summary>The size of the last-level cache in bytes.</summary>
    public static long LastLevel()
    {
        if (!Directory.Exists(LargestOfLinux))
            return WhereNobodySays;
        return Directory.GetDirectories(LargestOfLinux, "index*").Select(static folder => Size(File.ReadAllText(Path.Combine(folder, "size")).Trim())).Max();
    }

    /// <summary>Writes to each line of a buffer that is larger than the last-level cache.</summary>
    public void Sweep()
    {
        byte[] others = _others;
        for (int i = 0; i < others.Length; i += Line)
            others[i]++;
    }

    // "2048K"
    private static long Size(string text) => long.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture) * text[^1] switch
    {
        'K' => 1L << 10,
        'M' => 1L << 20,
        _ => throw new FormatException($"{text} is no size of a cache."),
    };
}
