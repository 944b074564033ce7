using System;
using System.Collections.Generic;
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
        Assert.Equal(error.Message, StateRestore.Rejection(StateImage.Load(Stored()), ShipV3.Types));
    }

    [Fact]
    public void ForAClassThatIsGone_WhenRestored_TheMessageSaysWhatToType()
    {
        var none = new SessionTypeSet([]);
        string? reason = StateRestore.Rejection(StateImage.Load(Stored()), none);
        Assert.Contains("[SessionTracked(FormerNames = new[] { \"Ship\" })]", reason, StringComparison.Ordinal);
    }

    public static TheoryData<int, int> NumberPairs()
    {
        var pairs = new TheoryData<int, int>();
        for (var source = ShapeKind.Byte; source <= ShapeKind.Decimal; source++)
        {
            for (var target = ShapeKind.Byte; target <= ShapeKind.Decimal; target++)
                pairs.Add((int)source, (int)target);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(NumberPairs))]
    public void ForTwoKindsOfNumber_WhenConvertible_EveryExtremeSurvives(int sourceKind, int targetKind)
    {
        (ShapeKind source, ShapeKind target) = ((ShapeKind)sourceKind, (ShapeKind)targetKind);
        if (!NumberConversion.IsLossless(source, target) || source == target)
            return;
        foreach (object value in Extremes(source))
        {
            using var stored = new ByteWriter(16);
            Write(stored, value);
            using var converted = new ByteWriter(16);
            NumberConversion.Convert(stored.Written, source, target, converted);
            object back = Read(converted.Written, target);
            if (target is ShapeKind.Decimal || source is not (ShapeKind.Single or ShapeKind.Double))
                Assert.Equal(Convert.ToDecimal(value, null), Convert.ToDecimal(back, null));
            else
                Assert.Equal(Convert.ToDouble(value, null), Convert.ToDouble(back, null));
        }
    }

    private static byte[] Stored()
    {
        var ship = new ShipV1 { Hull = int.MaxValue, Heat = 1.5f, Rank = RankV1.Captain, Title = "flagship", Cells = [-1, 2], Dropped = 3 };
        ship.Escort = new ShipV1 { Escort = ship, Cells = ship.Cells };
        return StateSnapshot.Capture(ship).ToArray();
    }

    private static IEnumerable<object> Extremes(ShapeKind kind) => kind switch
    {
        ShapeKind.Byte => [byte.MinValue, byte.MaxValue],
        ShapeKind.SByte => [sbyte.MinValue, sbyte.MaxValue],
        ShapeKind.Int16 => [short.MinValue, short.MaxValue],
        ShapeKind.UInt16 => [ushort.MaxValue],
        ShapeKind.Int32 => [int.MinValue, int.MaxValue, -1],
        ShapeKind.UInt32 => [uint.MaxValue],
        ShapeKind.Int64 => [long.MinValue, long.MaxValue, -1L],
        ShapeKind.UInt64 => [ulong.MaxValue],
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
            case float x: output.Value(x); break;
            default: throw new NotSupportedException();
        }
    }

    private static object Read(ReadOnlySpan<byte> bytes, ShapeKind kind) => kind switch
    {
        ShapeKind.Single => BitConverter.ToSingle(bytes),
        ShapeKind.Double => BitConverter.ToDouble(bytes),
        ShapeKind.Decimal => System.Runtime.InteropServices.MemoryMarshal.Read<decimal>(bytes),
        ShapeKind.UInt64 => BitConverter.ToUInt64(bytes),
        _ => NumberConversion.ReadInteger(bytes, kind),
    };
}
