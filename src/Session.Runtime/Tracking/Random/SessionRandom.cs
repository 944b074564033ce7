using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>
/// A generator of random numbers whose state is part of the session: after a restore it goes on with the same numbers, in
/// every process, on every platform. The algorithm is xoshiro256** 1.0 by David Blackman and Sebastiano Vigna
/// (https://prng.di.unimi.it/xoshiro256starstar.c), seeded with splitmix64; which numbers a seed gives is part of this
/// class's contract and does not change. For games, not for secrets. Not safe for use by several threads at once.
/// </summary>
/// <example>
/// <code>
/// [SessionTracked]
/// public partial class LootTable
/// {
///     private readonly SessionRandom _dice = new(seed: 42);
///
///     public int Roll() => _dice.Next(1, 7);
/// }
/// </code>
/// </example>
[SessionTracked]
public sealed partial class SessionRandom
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Makes a generator with a seed that nobody can foresee.</summary>
    public SessionRandom()
        : this(UnforeseeableSeed())
    {
    }

    /// <summary>Makes a generator that gives the same numbers for the same seed.</summary>
    /// <param name="seed">Any number, 0 and negative ones included.</param>
    public SessionRandom(long seed)
        : this(new SplitMix64(unchecked((ulong)seed)))
    {
    }

    internal SessionRandom(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    private SessionRandom(SplitMix64 seeds)
        : this(seeds.Next(), seeds.Next(), seeds.Next(), seeds.Next())
    {
    }

    /// <summary>Any of the 2^64 numbers.</summary>
    public ulong NextUInt64()
    {
        unchecked
        {
            ulong result = Rotate(_s1 * 5, 7) * 9;
            ulong shifted = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= shifted;
            _s3 = Rotate(_s3, 45);
            return result;
        }
    }

    /// <summary>A number from 0 to <see cref="int.MaxValue"/> - 1.</summary>
    public int Next() => (int)Below(int.MaxValue);

    /// <summary>A number from 0 to <paramref name="maxValue"/> - 1; 0 for 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxValue"/> is negative.</exception>
    public int Next(int maxValue) => maxValue < 0
        ? throw new ArgumentOutOfRangeException(nameof(maxValue), maxValue, "It has to be 0 or more.")
        : (int)Below((ulong)maxValue);

    /// <summary>A number from <paramref name="minValue"/> to <paramref name="maxValue"/> - 1; <paramref name="minValue"/> where both are the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minValue"/> is above <paramref name="maxValue"/>.</exception>
    public int Next(int minValue, int maxValue) => (int)NextInt64(minValue, maxValue);

    /// <summary>A number from 0 to <see cref="long.MaxValue"/> - 1.</summary>
    public long NextInt64() => (long)Below(long.MaxValue);

    /// <summary>A number from 0 to <paramref name="maxValue"/> - 1; 0 for 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxValue"/> is negative.</exception>
    public long NextInt64(long maxValue) => maxValue < 0
        ? throw new ArgumentOutOfRangeException(nameof(maxValue), maxValue, "It has to be 0 or more.")
        : (long)Below((ulong)maxValue);

    /// <summary>A number from <paramref name="minValue"/> to <paramref name="maxValue"/> - 1; <paramref name="minValue"/> where both are the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minValue"/> is above <paramref name="maxValue"/>.</exception>
    public long NextInt64(long minValue, long maxValue) => minValue > maxValue
        ? throw new ArgumentOutOfRangeException(nameof(minValue), minValue, $"It has to be at most {nameof(maxValue)}, which is {maxValue}.")
        : unchecked(minValue + (long)Below((ulong)maxValue - (ulong)minValue));

    /// <summary>A number from 0 up to and without 1: a multiple of 2^-53.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1ul << 53));

    /// <summary>A number from 0 up to and without 1: a multiple of 2^-24.</summary>
    public float NextSingle() => (NextUInt64() >> 40) * (1.0f / (1ul << 24));

    /// <summary>Fills a buffer with random bytes.</summary>
    /// <param name="buffer">Each eight bytes take one number, its lowest byte first; what is left over takes one more.</param>
    public void NextBytes(Span<byte> buffer)
    {
        ulong bits = 0;
        for (int i = 0; i < buffer.Length; i++)
        {
            bits = i % 8 == 0 ? NextUInt64() : bits >> 8;
            buffer[i] = unchecked((byte)bits);
        }
    }

    /// <inheritdoc cref="NextBytes(Span{byte})"/>
    /// <exception cref="ArgumentNullException"><paramref name="buffer"/> is null.</exception>
    public void NextBytes(byte[] buffer) => NextBytes((buffer ?? throw new ArgumentNullException(nameof(buffer))).AsSpan());

    /// <summary>Puts values into a random order, each order as likely as any other.</summary>
    public void Shuffle<T>(Span<T> values)
    {
        for (int i = 0; i < values.Length - 1; i++)
        {
            int other = i + (int)Below((ulong)(values.Length - i));
            (values[i], values[other]) = (values[other], values[i]);
        }
    }

    /// <inheritdoc cref="Shuffle{T}(Span{T})"/>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public void Shuffle<T>(T[] values) => Shuffle((values ?? throw new ArgumentNullException(nameof(values))).AsSpan());

    /// <inheritdoc cref="Shuffle{T}(Span{T})"/>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public void Shuffle<T>(IList<T> values)
    {
        _ = values ?? throw new ArgumentNullException(nameof(values));
        for (int i = 0; i < values.Count - 1; i++)
        {
            int other = i + (int)Below((ulong)(values.Count - i));
            (values[i], values[other]) = (values[other], values[i]);
        }
    }

    /// <summary>
    /// A number below a limit, each as likely as any other: as many of the highest bits as the limit needs, again until they
    /// are below it.
    /// </summary>
    private ulong Below(ulong limit)
    {
        if (limit <= 1)
            return 0;
        int shift = 64;
        for (ulong rest = limit - 1; rest != 0; rest >>= 1)
            shift--;
        while (true)
        {
            ulong candidate = NextUInt64() >> shift;
            if (candidate < limit)
                return candidate;
        }
    }

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));

    private static long UnforeseeableSeed()
    {
        Span<byte> seed = stackalloc byte[8];
        RandomNumberGenerator.Fill(seed);
        return BitConverter.ToInt64(seed);
    }
}
