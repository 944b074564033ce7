using System;
using System.Threading;

namespace SessionFlow.Storage;

/// <summary>What a store takes from the outside: files, time, randomness, the boot of the machine.</summary>
internal sealed record StoreEnvironment
{
    public static StoreEnvironment System { get; } = new();

    public IFileSystem Files { get; init; } = PhysicalFileSystem.Instance;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public RandomSource Random { get; init; } = RandomSource.System;

    /// <summary>Waits a moment, on the thread that writes, until a file that somebody has open may be free.</summary>
    public Action<TimeSpan> Pause { get; init; } = Thread.Sleep;

    public Guid? Boot { get; init; } = BootIdentity.Current;
}
