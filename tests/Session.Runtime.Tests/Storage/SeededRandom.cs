using System;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Storage;

/// <summary>The same salts and identities in every run.</summary>
internal sealed class SeededRandom : RandomSource
{
    private readonly Random _random;

    public SeededRandom(int seed) => _random = new Random(seed);

    public override void Fill(Span<byte> bytes) => _random.NextBytes(bytes);
}
