using System;
using System.Numerics;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

public sealed class EvolutionTests
{
    [Fact]
    public void ForAnOlderRelease_WhenRestoredNew_MembersAreMatchedWidenedAndKept()
    {
        ShipV2.Decoys = false;
        ShipV2 ship = StateSnapshot.Load<ShipV2>(Stored()).Restore();
        Assert.Equal(int.MaxValue, ship.Armour);
        Assert.Equal(1.5, ship.Heat);
        Assert.Equal(RankV2.Captain, ship.Rank);
        Assert.Equal("flagship", ship.Title);
        Assert.Equal([-1, 2], ship.Cells);
        Assert.Equal(77, ship.Shields);
        Assert.Equal(5, ship.Bonus);
        Assert.Equal(["built"], ship.Log);
        Assert.Equal(RankV2.Ensign, ship.Escort!.Rank);
        Assert.Same(ship, ship.Escort.Escort);
        Assert.Same(ship.Cells, ship.Escort.Cells);
    }

    [Fact]
    public void ForAnOlderRelease_WhenRestoredInPlace_AddedMembersKeepTheirLiveValues()
    {
        ShipV2.Decoys = false;
        var ship = new ShipV2 { Shields = 12, Bonus = null };
        ship.Log.Add("live");
        StateSnapshot.Load<ShipV2>(Stored()).RestoreInto(ship);
        Assert.Equal(int.MaxValue, ship.Armour);
        Assert.Equal(12, ship.Shields);
        Assert.Null(ship.Bonus);
        Assert.Equal(["built", "live"], ship.Log);
        Assert.Equal(77, ship.Escort!.Shields);
    }

    [Fact]
    public void ForAnAddedMemberThatHoldsAnObject_WhenRestored_TheInitializersObjectStays()
    {
        ShipV2.Decoys = true;
        try
        {
            ShipV2 ship = StateSnapshot.Load<ShipV2>(Stored()).Restore();
            Assert.Equal(1, ship.Decoy!.Shields);
            Assert.NotSame(ship.Decoy, ship.Escort!.Decoy);
            StateSnapshot<ShipV2> again = StateSnapshot.Capture(ship);
            ship.Decoy.Shields = 9;
            again.RestoreInto(ship);
            Assert.Equal(1, ship.Decoy.Shields);
        }
        finally
        {
            ShipV2.Decoys = false;
        }
    }

    [Fact]
    public void ForANarrowedNumber_WhenRestored_ItIsRefusedByName()
    {
        SessionFormatException error = Assert.Throws<SessionFormatException>(() => StateSnapshot.Load<ShipV3>(Stored()).Restore());
        Assert.Equal("Ship.Hull was stored as Int32 and is Byte in this build, which cannot hold every such value.", error.Message);
        Assert.Equal(error.Message, StateRestore.Rejection(StateImage.Load(Stored()), ShipV3.Types, out _));
    }

    [Fact]
    public void ForAClassThatIsGone_WhenRestored_TheMessageSaysWhatToType()
    {
        var none = new SessionTypeSet([]);
        string? reason = StateRestore.Rejection(StateImage.Load(Stored()), none, out _);
        Assert.Contains("[SessionTracked(FormerNames = new[] { \"Ship\" })]", reason, StringComparison.Ordinal);
    }

    public static TheoryData<int, int> NumberPairs()
    {
        var pairs = new TheoryData<int, int>();
        foreach (ShapeKind source in Enum.GetValues<ShapeKind>())
        {
            foreach (ShapeKind target in Enum.GetValues<ShapeKind>())
            {
                if (source != target && NumberConversion.IsLossless(source, target))
                    pairs.Add((int)source, (int)target);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(NumberPairs))]
    public void ForTwoKindsOfNumber_WhenConvertible_EveryExtremeSurvives(int sourceKind, int targetKind)
    {
        (ShapeKind source, ShapeKind target) = ((ShapeKind)sourceKind, (ShapeKind)targetKind);
        object[] extremes = Extremes(source);
        Assert.NotEmpty(extremes);
        foreach (object value in extremes)
        {
            using var stored = new ByteWriter(16);
            Write(stored, value);
            using var converted = new ByteWriter(16);
            NumberConversion.Convert(stored.Written, source, target, converted);
            object back = Read(converted.Written, target);
            if (value is Half or float)
                Assert.Equal(BitConverter.DoubleToInt64Bits(ToDouble(value)), BitConverter.DoubleToInt64Bits(ToDouble(back)));
            else
                Assert.Equal(ToBig(value), ToBig(back));
        }
    }

    [Theory]
    [InlineData((int)ShapeKind.Int32, (int)ShapeKind.BigInteger, true)]
    [InlineData((int)ShapeKind.Int64, (int)ShapeKind.Int128, true)]
    [InlineData((int)ShapeKind.UInt64, (int)ShapeKind.UInt128, true)]
    [InlineData((int)ShapeKind.Int64, (int)ShapeKind.UInt128, false)]
    [InlineData((int)ShapeKind.UInt128, (int)ShapeKind.Int128, false)]
    [InlineData((int)ShapeKind.UInt128, (int)ShapeKind.BigInteger, true)]
    [InlineData((int)ShapeKind.Int128, (int)ShapeKind.Decimal, false)]
    [InlineData((int)ShapeKind.BigInteger, (int)ShapeKind.Int128, false)]
    [InlineData((int)ShapeKind.Byte, (int)ShapeKind.Half, true)]
    [InlineData((int)ShapeKind.Int16, (int)ShapeKind.Half, false)]
    [InlineData((int)ShapeKind.Half, (int)ShapeKind.Single, true)]
    [InlineData((int)ShapeKind.Half, (int)ShapeKind.Decimal, false)]
    [InlineData((int)ShapeKind.Single, (int)ShapeKind.Half, false)]
    [InlineData((int)ShapeKind.Int32, (int)ShapeKind.NativeInt, true)]
    [InlineData((int)ShapeKind.Int64, (int)ShapeKind.NativeInt, false)]
    [InlineData((int)ShapeKind.NativeInt, (int)ShapeKind.Int64, true)]
    [InlineData((int)ShapeKind.NativeUInt, (int)ShapeKind.UInt64, true)]
    [InlineData((int)ShapeKind.Char, (int)ShapeKind.Int32, false)]
    [InlineData((int)ShapeKind.DateTime, (int)ShapeKind.DateTimeOffset, false)]
    [InlineData((int)ShapeKind.DateOnly, (int)ShapeKind.Int32, false)]
    public void ForTwoKinds_WhenSomethingMayBeLost_TheyAreNotConvertible(int source, int target, bool isLossless) =>
        Assert.Equal(isLossless, NumberConversion.IsLossless((ShapeKind)source, (ShapeKind)target));

    [Fact]
    public void ForEveryHalf_WhenReadWithoutTheFrameworksType_ItIsTheSameNumber()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            float expected = (float)BitConverter.UInt16BitsToHalf((ushort)bits);
            float actual = HalfBits.ToSingle((ushort)bits);
            Assert.True(expected.Equals(actual) && float.IsNegative(expected) == float.IsNegative(actual));
            if (!float.IsNaN(expected))
                Assert.Equal(bits, HalfBits.From(HalfBits.Round(expected)));
        }
    }

    [Fact]
    public void ForFloats_WhenRoundedToHalves_TheyAreThoseOfTheFramework()
    {
        var random = new Random(7);
        for (int i = 0; i < 100_000; i++)
        {
            float value = (float)((random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-30, 18)));
            Assert.Equal(BitConverter.HalfToUInt16Bits((Half)value), HalfBits.From(HalfBits.Round(value)));
        }
    }

    private static byte[] Stored()
    {
        var ship = new ShipV1 { Hull = int.MaxValue, Heat = 1.5f, Rank = RankV1.Captain, Title = "flagship", Cells = [-1, 2], Dropped = 3 };
        ship.Escort = new ShipV1 { Escort = ship, Cells = ship.Cells };
        return StateSnapshot.Capture(ship).ToArray();
    }

    private static object[] Extremes(ShapeKind kind) => kind switch
    {
        ShapeKind.Byte => [byte.MinValue, byte.MaxValue],
        ShapeKind.SByte => [sbyte.MinValue, sbyte.MaxValue],
        ShapeKind.Int16 => [short.MinValue, short.MaxValue],
        ShapeKind.UInt16 => [ushort.MaxValue],
        ShapeKind.Int32 => [int.MinValue, int.MaxValue, -1],
        ShapeKind.UInt32 => [uint.MaxValue],
        ShapeKind.Int64 => [long.MinValue, long.MaxValue, -1L],
        ShapeKind.UInt64 => [ulong.MaxValue],
        ShapeKind.NativeInt => [long.MinValue, long.MaxValue],
        ShapeKind.NativeUInt => [ulong.MaxValue],
        ShapeKind.Int128 => [Int128.MinValue, Int128.MaxValue, Int128.NegativeOne, Int128.Zero],
        ShapeKind.UInt128 => [UInt128.MaxValue, UInt128.Zero],
        ShapeKind.Half => [Half.MaxValue, Half.Epsilon, Half.NegativeZero, Half.PositiveInfinity],
        ShapeKind.Single => [float.MaxValue, float.Epsilon, -0.1f],
        _ => [],
    };

    private static void Write(ByteWriter output, object value)
    {
        switch (value)
        {
            case byte x: output.Value(x); break;
            case sbyte x: output.Value(x); break;
            case short x: output.Value(x); break;
            case ushort x: output.Value(x); break;
            case int x: output.Value(x); break;
            case uint x: output.Value(x); break;
            case long x: output.Value(x); break;
            case ulong x: output.Value(x); break;
            case Int128 x: output.Value(x); break;
            case UInt128 x: output.Value(x); break;
            case Half x: output.Value(x); break;
            case float x: output.Value(x); break;
            default: throw new NotSupportedException();
        }
    }

    private static object Read(ReadOnlySpan<byte> bytes, ShapeKind kind) => kind switch
    {
        ShapeKind.Single => BitConverter.ToSingle(bytes),
        ShapeKind.Double => BitConverter.ToDouble(bytes),
        ShapeKind.Decimal => System.Runtime.InteropServices.MemoryMarshal.Read<decimal>(bytes),
        ShapeKind.UInt64 or ShapeKind.NativeUInt => BitConverter.ToUInt64(bytes),
        ShapeKind.Half => BitConverter.ToHalf(bytes),
        ShapeKind.Int128 => System.Runtime.InteropServices.MemoryMarshal.Read<Int128>(bytes),
        ShapeKind.UInt128 => System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(bytes),
        ShapeKind.BigInteger => new BigInteger(bytes.Slice(1, bytes[0])),
        _ => NumberConversion.ReadInteger(bytes, kind),
    };

    private static double ToDouble(object value) => value is Half half ? (double)half : Convert.ToDouble(value, null);

    private static BigInteger ToBig(object value) => value switch
    {
        Int128 x => x,
        UInt128 x => x,
        BigInteger x => x,
        Half x => (BigInteger)(double)x,
        float x => (BigInteger)x,
        double x => (BigInteger)x,
        _ => new BigInteger(Convert.ToDecimal(value, null)),
    };
}
