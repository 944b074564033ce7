#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
#endif

namespace SessionFlow.Tracking;

/// <summary>
/// Asks for memory before it is needed. Only a hint: the processor may ignore it, and nothing is read. It pays where objects
/// lie in another order than they stand in a list, and costs nothing that can be measured where they do not: see "Capture with
/// cold caches" in docs/performance.md.
/// </summary>
internal static class Prefetch
{
    /// <summary>So many objects ahead; with 6 half of the gain was left.</summary>
    public const int Distance = 10;

#if NET8_0_OR_GREATER
    private const int CacheLine = 64;

    /// <summary>Asks for the first lines of an object: its type, its members, and behind them its hint.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Object(object? target)
    {
        if (!Sse.IsSupported)
            return;

        // Where the object lies now. A collection may move it meanwhile, and then the hint was for nothing.
        byte* address = *(byte**)Unsafe.AsPointer(ref target);
        Sse.Prefetch0(address);
        Sse.Prefetch0(address + CacheLine);
        Sse.Prefetch0(address + (2 * CacheLine));
    }
#else
    /// <summary>Older runtimes have no such instruction.</summary>
    public static void Object(object? target) => _ = target;
#endif
}
