using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

public sealed class SessionRandomTests
{
    [Fact]
    public void ForThePublishedState_WhenAsked_GivesThePublishedNumbers()
    {
        // The outputs of the reference implementation in C for the state 1, 2, 3, 4.
        var random = new SessionRandom(1, 2, 3, 4);
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625,
            8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        Assert.Equal(expected, expected.Select(_ => random.NextUInt64()));
    }

    [Theory]
    [InlineData(1234567ul, new[] { 6457827717110365317ul, 3203168211198807973ul, 9817491932198370423ul, 4593380528125082431ul, 16408922859458223821ul })]
    [InlineData(1477776061723855037ul, new[] { 1985237415132408290ul, 2979275885539914483ul, 13511426838097143398ul, 8488337342461049707ul, 15141737807933549159ul })]
    public void ForAPublishedSeed_WhenSpread_GivesThePublishedNumbers(ulong seed, ulong[] expected)
    {
        var seeds = new SplitMix64(seed);
        Assert.Equal(expected, expected.Select(_ => seeds.Next()));
    }

    [Fact]
    public void ForASeed_WhenAsked_TheNumbersAreThoseThatEveryVersionGives()
    {
        var random = new SessionRandom(seed: 42);
        Assert.Equal(
            "1546998764402558742,6990951692964543102,12544586762248559009",
            string.Join(",", Enumerable.Range(0, 3).Select(_ => random.NextUInt64())));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public void ForALimit_WhenAskedOften_EveryNumberIsBelowAndSmallOnesAllCome(int limit)
    {
        var random = new SessionRandom(limit);
        int[] numbers = Enumerable.Range(0, 20_000).Select(_ => random.Next(limit)).ToArray();
        Assert.All(numbers, number => Assert.InRange(number, 0, limit - 1));
        if (limit > 1000)
            return;
        int[] counts = new int[limit];
        foreach (int number in numbers)
            counts[number]++;
        double expected = 20_000.0 / limit;
        Assert.All(counts, count => Assert.InRange(count, expected - (6 * Math.Sqrt(expected)) - 1, expected + (6 * Math.Sqrt(expected)) + 1));
    }

    [Fact]
    public void ForEveryMethod_WhenAsked_ItStaysInItsRange()
    {
        var random = new SessionRandom(seed: 7);
        for (int i = 0; i < 5_000; i++)
        {
            Assert.InRange(random.Next(), 0, int.MaxValue - 1);
            Assert.InRange(random.Next(int.MinValue, int.MaxValue), int.MinValue, int.MaxValue - 1);
            Assert.InRange(random.Next(-3, 4), -3, 3);
            Assert.InRange(random.NextInt64(), 0, long.MaxValue - 1);
            Assert.InRange(random.NextInt64(5), 0, 4);
            Assert.InRange(random.NextInt64(long.MinValue, long.MaxValue), long.MinValue, long.MaxValue - 1);
            Assert.InRange(random.NextDouble(), 0, 0.99999999999999989);
            Assert.InRange(random.NextSingle(), 0, 0.99999994f);
        }

        Assert.Equal(0, random.Next(0));
        Assert.Equal(9, random.Next(9, 9));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.NextInt64(-1));
        Assert.Throws<ArgumentNullException>(() => random.NextBytes(null!));
        Assert.Throws<ArgumentNullException>(() => random.Shuffle((int[])null!));
    }

    [Fact]
    public void ForThreeValues_WhenShuffledOften_EachOrderIsAsLikely()
    {
        var random = new SessionRandom(seed: 3);
        var orders = new Dictionary<string, int>();
        for (int i = 0; i < 12_000; i++)
        {
            char[] values = ['a', 'b', 'c'];
            random.Shuffle(values);
            string order = new(values);
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, orders.Count);
        Assert.All(orders.Values, static count => Assert.InRange(count, 1_750, 2_250));
        var list = new List<int> { 1, 2, 3, 4 };
        int[] array = [1, 2, 3, 4];
        new SessionRandom(seed: 5).Shuffle(list);
        new SessionRandom(seed: 5).Shuffle(array);
        Assert.Equal(array, list);
    }

    [Fact]
    public void ForBytes_WhenFilled_TheyAreTheNumbersLowestByteFirst()
    {
        byte[] bytes = new byte[11];
        new SessionRandom(seed: 1).NextBytes(bytes);
        var same = new SessionRandom(seed: 1);
        byte[] expected = BitConverter.GetBytes(same.NextUInt64()).Concat(BitConverter.GetBytes(same.NextUInt64()).Take(3)).ToArray();
        Assert.Equal(expected, bytes);
    }

    [Fact]
    public void ForASnapshot_WhenRestored_TheSameNumbersFollow()
    {
        var random = new SessionRandom(seed: 11);
        random.NextUInt64();
        StateSnapshot<SessionRandom> snapshot = StateSnapshot.Capture(random);
        int[] numbers = Enumerable.Range(0, 20).Select(_ => random.Next(100)).ToArray();

        snapshot.RestoreInto(random);
        Assert.Equal(numbers, numbers.Select(_ => random.Next(100)));
        SessionRandom elsewhere = StateSnapshot.Load<SessionRandom>(OtherProcess.Bytes(snapshot)).Restore();
        Assert.Equal(numbers, numbers.Select(_ => elsewhere.Next(100)));
    }

    [Fact]
    public void ForTwoWithoutASeed_WhenAsked_TheyDiffer() =>
        Assert.NotEqual(new SessionRandom().NextUInt64(), new SessionRandom().NextUInt64());

    [Fact]
    public void ForAForgedStateOfZeros_WhenRestored_NumbersComeAllTheSame()
    {
        var random = new SessionRandom(0, 0, 0, 0);
        SessionRandom restored = StateSnapshot.Capture(random).Restore();
        Assert.Contains(Enumerable.Range(0, 4).Select(_ => restored.NextUInt64()), static number => number != 0);
    }
}
