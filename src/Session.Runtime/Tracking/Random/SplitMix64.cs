namespace SessionFlow.Tracking;

/// <summary>
/// splitmix64 by Sebastiano Vigna (https://prng.di.unimi.it/splitmix64.c), which makes seeds that have nothing in common of
/// numbers that follow each other.
/// </summary>
internal sealed class SplitMix64(ulong state)
{
    private ulong _state = state;

    public ulong Next()
    {
        unchecked
        {
            ulong z = _state += 0x9E37_79B9_7F4A_7C15;
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return z ^ (z >> 31);
        }
    }
}
