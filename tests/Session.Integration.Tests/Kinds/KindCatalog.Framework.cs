using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Drawing;
using System.Linq;
using System.Numerics;
using System.Text;
using Session.Integration.Tests.Kinds.Holders;
using Session.Integration.Tests.Laws;

namespace Session.Integration.Tests.Kinds;

internal static partial class KindCatalog
{
    /// <summary>The framework's values beyond the simple ones.</summary>
    private static IEnumerable<KindCase> FrameworkValues()
    {
        yield return Value<NativeIntHolder, nint>("nint", static chance => (nint)chance.Int64());
        yield return Value<NativeUIntHolder, nuint>("nuint", static chance => (nuint)chance.Int64());
        yield return Value<Int128Holder, Int128>("Int128", static chance => new((ulong)chance.Int64(), (ulong)chance.Int64()));
        yield return Value<UInt128Holder, UInt128>("UInt128", static chance => new((ulong)chance.Int64(), (ulong)chance.Int64()));
        yield return Value<BigIntegerHolder, BigInteger>("BigInteger", static chance => chance.BigInteger());
        yield return Value<HalfHolder, Half>("Half", static chance => chance.Half());
        yield return Value<ComplexHolder, Complex>("Complex", static chance => new(chance.Double(), chance.Double()));
        yield return Value<DateOnlyHolder, DateOnly>("DateOnly", static chance => chance.Pick(
            DateOnly.MinValue, DateOnly.MaxValue, DateOnly.FromDayNumber(chance.Below(DateOnly.MaxValue.DayNumber))));
        yield return Value<TimeOnlyHolder, TimeOnly>("TimeOnly", static chance => chance.Pick(
            TimeOnly.MinValue, TimeOnly.MaxValue, new TimeOnly(TimeSpan.TicksPerMinute * chance.Below(1440))));
        yield return Value<RuneHolder, Rune>("Rune", static chance => chance.Rune());
        yield return Value<IndexHolder, Index>("Index", static chance => chance.Index());
        yield return Value<RangeHolder, Range>("Range", static chance => new(chance.Index(), chance.Index()));
        yield return Value<BitVector32Holder, BitVector32>("BitVector32", static chance => new((int)chance.Int64()));
        yield return Value<PointHolder, Point>("Drawing.Point", static chance => new(chance.Below(9), (int)chance.Int64()));
        yield return Value<PointFHolder, PointF>("Drawing.PointF", static chance => new(chance.Single(), chance.Single()));
        yield return Value<SizeHolder, Size>("Drawing.Size", static chance => new(chance.Below(9), (int)chance.Int64()));
        yield return Value<SizeFHolder, SizeF>("Drawing.SizeF", static chance => new(chance.Single(), chance.Single()));
        yield return Value<RectangleHolder, Rectangle>("Drawing.Rectangle", static chance => new(1, chance.Below(9), 3, (int)chance.Int64()));
        yield return Value<RectangleFHolder, RectangleF>("Drawing.RectangleF", static chance => new(chance.Single(), 2, chance.Single(), 4));
        yield return Value<ColorHolder, Color>("Drawing.Color", static chance => chance.Color());
        yield return KindCase.Of<LinkHolder>("Version, Uri", static (chance, holder) => holder.Fill(chance));
    }

    /// <summary>Tuples of every length, pairs, and what they may hold.</summary>
    private static IEnumerable<KindCase> Tuples()
    {
        yield return Value<NoTupleHolder, ValueTuple>("tuple of none", static _ => default);
        yield return Value<OneTupleHolder, ValueTuple<int>>("tuple of one", static chance => new((int)chance.Int64()));
        yield return Value<PairTupleHolder, (int X, string? Name)>("tuple of 2", static chance => (chance.Below(9), chance.Text()));
        yield return Value<LongTupleHolder, (byte, short, int, long, float, double, bool, char Eighth, string? Ninth, Int16Rank Tenth, int, int, int, int, DateTime Fifteenth)>(
            "tuple of 15", static chance => (1, 2, chance.Below(9), chance.Int64(), chance.Single(), chance.Double(), chance.Coin(), 'x', chance.Text(),
                (Int16Rank)chance.Int64(), 11, chance.Below(9), 13, 14, chance.DateTime()));
        yield return Value<NestedTupleHolder, (int Id, (Spot Place, (decimal, Version?) Inner) Others, (int, int)? Maybe)>(
            "tuples in tuples", static chance => (chance.Below(9), (new(chance.Below(9), 1, chance.Text()), (chance.Decimal(), chance.Coin() ? chance.Version() : null)),
                chance.Coin() ? (chance.Below(9), 1) : null));
        yield return Value<KeyValueHolder, KeyValuePair<int, string?>>("KeyValuePair", static chance => new(chance.Below(9), chance.Text()));
        yield return Value<NestedKeyValueHolder, KeyValuePair<(int, Spot), KeyValuePair<string, DateTime>>>(
            "KeyValuePair of tuple and pair", static chance => new((chance.Below(9), new(1, chance.Single(), chance.Text())), new(chance.Word(), chance.DateTime())));
        yield return KindCase.Of<TupleOfAllHolder>(
            "tuples of objects and collections",
            static chance => new TupleOfAllHolder(),
            static (chance, holder) => FillTuples(chance, holder));
    }

    private static void FillTuples(Chance chance, TupleOfAllHolder holder)
    {
        List<Unit> units = Unit.Some(chance);
        Unit? Any() => chance.Below(4) == 0 ? null : chance.Pick(units.ToArray());
        List<int>? Numbers() => chance.MaybeList(() => chance.Below(9));
        holder.Fixed.Numbers.Clear();
        holder.Fixed.Numbers.AddRange(chance.List(() => chance.Below(9)));
        holder.Mixed = (Any(), chance.Pick(holder.Fixed.Numbers, Numbers()), chance.MaybeArray(Any));
        holder.Entry = new(Any(), chance.Coin() ? holder.Mixed.Numbers : Numbers());
        holder.Deep = chance.MaybeList(() => (Any(), chance.Coin() ? new Dictionary<(int X, int Y), List<int>?> { [(chance.Below(9), 1)] = Numbers(), [(1, -1)] = null } : null));
        holder.Cells.Clear();
        foreach ((int X, int Y) cell in chance.List(() => (chance.Below(5), chance.Below(5))))
            holder.Cells[cell] = (Any(), Numbers());
        holder.ByUnit = chance.Coin()
            ? units.ToDictionary(static unit => (unit, unit.Tag), _ => new KeyValuePair<string, Unit?>(chance.Word(), Any()))
            : null;
    }
}
