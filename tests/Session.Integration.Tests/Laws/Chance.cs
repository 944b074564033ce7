using System;
using System.Collections.Generic;
using System.Drawing;
using System.Numerics;
using System.Text;

namespace Session.Integration.Tests.Laws;

/// <summary>Values of every kind, the awkward ones often. The same seed gives the same values.</summary>
public sealed class Chance
{
    private static readonly string?[] Texts =
    {
        null, "", "a", "ä€😀", "a\uD800b", "\0", "\r\n", new string('x', 300), "İi",
    };

    private readonly Random _random;

    public Chance(int seed) => _random = new Random(seed);

    public int Below(int end) => _random.Next(end);

    public bool Coin() => _random.Next(2) == 0;

    public long Int64() => Pick(0L, 1, -1, long.MinValue, long.MaxValue, _random.NextInt64());

    public float Single() => Pick(0f, -0f, float.NaN, float.PositiveInfinity, float.Epsilon, (float)_random.NextDouble(), BitConverter.Int32BitsToSingle(_random.Next()));

    public double Double() => Pick(0d, -0d, double.NaN, double.NegativeInfinity, double.Epsilon, _random.NextDouble());

    public decimal Decimal() => Pick(0m, 1.10m, 1.1m, decimal.MaxValue, decimal.MinValue, -0.0000000000000000000000000001m, (decimal)_random.NextDouble());

    public string? Text() => Pick(Texts);

    public string Word() => Pick("a", "b", "c", "d", "e") + Below(20);

    public Mood Mood() => Pick(Laws.Mood.Calm, Laws.Mood.Angry, Laws.Mood.Lost, (Mood)_random.Next(-128, 128));

    public Wide Wide() => Pick(Laws.Wide.None, Laws.Wide.All, (Wide)_random.NextInt64());

    public Guid Guid()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public DateTime DateTime() => Pick(
        default, System.DateTime.MaxValue, new DateTime(_random.NextInt64(System.DateTime.MaxValue.Ticks), (DateTimeKind)Below(3)));

    public DateTimeOffset DateTimeOffset() => Pick(
        default, System.DateTimeOffset.MaxValue, new DateTimeOffset(2000, 1, 1, 0, 0, 0, System.TimeSpan.FromMinutes(Below(1680) - 840)).AddTicks(_random.NextInt64(1L << 50)));

    public TimeSpan TimeSpan() => new(Int64());

    public Vector3 Vector3() => new(Single(), Single(), Single());

    public BigInteger BigInteger() => Pick(
        System.Numerics.BigInteger.Zero, 1, -1, 127, 128, -128, -129, Int64(), System.Numerics.BigInteger.Pow(Int64(), 5), -System.Numerics.BigInteger.Pow(2, 800));

    public Half Half() => Pick(
        (Half)0f, System.Half.NegativeZero, System.Half.NaN, System.Half.MaxValue, System.Half.Epsilon, BitConverter.Int16BitsToHalf((short)_random.Next(1 << 16)));

    public Index Index() => new(Below(9), Coin());

    public Rune Rune() => Pick(new Rune('\0'), new Rune('a'), new Rune(0xD7FF), new Rune(0xE000), new Rune(0x10FFFF), new Rune(0x1F600));

    public Color Color() => Pick(
        default, System.Drawing.Color.Red, System.Drawing.Color.FromArgb(255, 255, 0, 0), System.Drawing.Color.Transparent, System.Drawing.Color.FromArgb(0),
        System.Drawing.Color.FromName("no such colour"), System.Drawing.Color.FromArgb(_random.Next()));

    public Version Version() => Pick(
        new Version(Below(3), 0), new Version(1, Below(9), int.MaxValue), new Version(0, 0, 0, Below(2)));

    public Uri Link() => Pick(
        new Uri("https://example.org/a?b=c#d"), new Uri("HTTP://Example.org:80/%7Ex"), new Uri("a b/../c", UriKind.Relative), new Uri("", UriKind.Relative),
        new Uri("mailto:a@b.c"), new Uri("file:///tmp/" + Below(5)), new Uri("\uD800", UriKind.Relative));

    public Cell Cell() => new(Below(5), Mood(), Text());

    public Open Open() => new() { A = Below(9), B = Coin(), C = Text(), D = Cell(), E = Mood() };

    public T? Maybe<T>(Func<T> make)
        where T : struct => Coin() ? make() : null;

    public List<T>? MaybeList<T>(Func<T> make) => Coin() ? List(make) : null;

    public List<T> List<T>(Func<T> make)
    {
        var list = new List<T>();
        for (int count = Below(5); count > 0; count--)
            list.Add(make());
        return list;
    }

    public T[]? MaybeArray<T>(Func<T> make) => MaybeList(make)?.ToArray();

    /// <summary>A dictionary with a few entries, or null. A key that is null is left out.</summary>
    public Dictionary<TKey, TValue>? MaybeDictionary<TKey, TValue>(Func<TKey?> key, Func<TValue> value)
        where TKey : notnull
    {
        if (Coin())
            return null;
        var dictionary = new Dictionary<TKey, TValue>();
        Refill(dictionary, key, value);
        return dictionary;
    }

    public void Refill<T>(ICollection<T> collection, Func<T> make)
    {
        collection.Clear();
        foreach (T item in List(make))
            collection.Add(item);
    }

    public void Refill<TKey, TValue>(IDictionary<TKey, TValue> dictionary, Func<TKey?> key, Func<TValue> value)
        where TKey : notnull
    {
        dictionary.Clear();
        for (int count = Below(5); count > 0; count--)
        {
            if (key() is { } made)
                dictionary[made] = value();
        }
    }

    public Tree Tree(Func<Node?> node, int depth = 0) => new()
    {
        Owner = node(),
        IsLeaf = Coin(),
        Branches = depth > 3 ? null : MaybeList(() => Tree(node, depth + 1)),
    };

    public T Pick<T>(params T[] items) => items[Below(items.Length)];
}
