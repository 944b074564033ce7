using System;
using System.Collections.Specialized;
using System.Drawing;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Threading;
using Session.Integration.Tests.Kinds.Holders;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Values as a person reads them: in JSON and in the list of changes, the same in every culture.</summary>
public sealed class ValueTextTests
{
    [Fact]
    public void ForEachKind_WhenShown_ItIsReadable()
    {
        CultureInfo culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new CultureInfo("fa-IR");
            Shows<NativeIntHolder, nint>(-5, "-5", "-5");
            Shows<NativeUIntHolder, nuint>(5, "5", "5");
            Shows<Int128Holder, Int128>(Int128.MinValue, "-170141183460469231731687303715884105728", "\"-170141183460469231731687303715884105728\"");
            Shows<UInt128Holder, UInt128>(UInt128.MaxValue, "340282366920938463463374607431768211455", "\"340282366920938463463374607431768211455\"");
            Shows<BigIntegerHolder, BigInteger>(BigInteger.Pow(10, 30), "1" + new string('0', 30), "\"1" + new string('0', 30) + "\"");
            Shows<HalfHolder, Half>((Half)1.5f, "1.5", "1.5");
            Shows<ComplexHolder, Complex>(new(1, -2), "(1, -2)", """{"Real":1,"Imaginary":-2}""");
            Shows<DateOnlyHolder, DateOnly>(new(2026, 1, 31), "2026-01-31", "\"2026-01-31\"");
            Shows<TimeOnlyHolder, TimeOnly>(new(13, 45, 30, 500), "13:45:30.5", "\"13:45:30.5\"");
            Shows<RuneHolder, Rune>(new(0x1F600), "\"\U0001F600\"", "\"\\uD83D\\uDE00\"");
            Shows<IndexHolder, Index>(^3, "^3", "\"^3\"");
            Shows<RangeHolder, Range>(1..^2, "(1, ^2)", """{"Start":"1","End":"^2"}""");
            Shows<BitVector32Holder, BitVector32>(new(6), "6", "6");
            Shows<PointHolder, Point>(new(1, -2), "(1, -2)", """{"X":1,"Y":-2}""");
            Shows<RectangleFHolder, RectangleF>(new(1, 2.5f, 3, 4), "(1, 2.5, 3, 4)", """{"X":1,"Y":2.5,"Width":3,"Height":4}""");
            Shows<ColorHolder, Color>(Color.Red, "(-65536, \"Red\")", """{"Argb":-65536,"Name":"Red"}""");
            Shows<PairTupleHolder, (int X, string? Name)>((1, "a"), "(1, \"a\")", """{"Item1":1,"Item2":"a"}""");
            Shows<KeyValueHolder, System.Collections.Generic.KeyValuePair<int, string?>>(new(1, null), "(1, null)", """{"Key":1,"Value":null}""");
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void ForAVersionAndALink_WhenShown_TheyAreText()
    {
        StateSnapshot<LinkHolder> before = StateSnapshot.Capture(new LinkHolder());
        var holder = new LinkHolder { Version = new(1, 2, 3), Link = new("http://a/b") };
        string json = StateSnapshot.Capture(holder).ToJson();

        Assert.Contains("\"Version\": \"1.2.3\"", json, StringComparison.Ordinal);
        Assert.Contains("\"Link\": \"http://a/b\"", json, StringComparison.Ordinal);
        Assert.Contains("\"Link\": null", before.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void ForANumberOfAMillionDigits_WhenShown_ItIsInTheBaseThatTakesNoLongTime()
    {
        var holder = new BigIntegerHolder { Value = BigInteger.One << 4_000_000 };
        string json = StateSnapshot.Capture(holder).ToJson();
        Assert.Contains("\"0x01000000", json, StringComparison.Ordinal);
    }

    private static void Shows<THolder, T>(T value, string text, string json)
        where THolder : class, ISessionTracked, IValueHolder<T>, new()
        where T : struct
    {
        var holder = new THolder();
        StateSnapshot<THolder> before = StateSnapshot.Capture(holder);
        holder.Value = value;
        holder.Keyed[value] = 1;
        StateSnapshot<THolder> after = StateSnapshot.Capture(holder);

        StateChange[] changes = before.DiffTo(after).Changes.ToArray();
        Assert.Equal(text, changes.Single(static change => change.Path == "Value").After.ToString());
        Assert.Equal($"Keyed[{text}]", changes.Single(static change => change.Path != "Value").Path);
        using JsonDocument document = JsonDocument.Parse(after.ToJson());
        Assert.Equal(json, JsonSerializer.Serialize(document.RootElement.GetProperty("$root").GetProperty("Value")));
    }
}
