using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Session.Integration.Tests.Kinds.Holders;
using Session.Integration.Tests.Laws;

namespace Session.Integration.Tests.Kinds;

internal static partial class KindCatalog
{
    private static IEnumerable<KindCase> Values()
    {
        yield return Value<BooleanHolder, bool>("bool", static chance => chance.Coin());
        yield return Value<ByteHolder, byte>("byte", static chance => (byte)chance.Int64());
        yield return Value<SByteHolder, sbyte>("sbyte", static chance => (sbyte)chance.Int64());
        yield return Value<Int16Holder, short>("short", static chance => (short)chance.Int64());
        yield return Value<UInt16Holder, ushort>("ushort", static chance => (ushort)chance.Int64());
        yield return Value<Int32Holder, int>("int", static chance => (int)chance.Int64());
        yield return Value<UInt32Holder, uint>("uint", static chance => (uint)chance.Int64());
        yield return Value<Int64Holder, long>("long", static chance => chance.Int64());
        yield return Value<UInt64Holder, ulong>("ulong", static chance => (ulong)chance.Int64());
        yield return Value<CharHolder, char>("char", static chance => (char)chance.Int64());
        yield return Value<SingleHolder, float>("float", static chance => chance.Single());
        yield return Value<DoubleHolder, double>("double", static chance => chance.Double());
        yield return Value<DecimalHolder, decimal>("decimal", static chance => chance.Decimal());
        yield return Value<GuidHolder, Guid>("Guid", static chance => chance.Guid());
        yield return Value<DateTimeHolder, DateTime>("DateTime", static chance => chance.DateTime());
        yield return Value<DateTimeOffsetHolder, DateTimeOffset>("DateTimeOffset", static chance => chance.DateTimeOffset());
        yield return Value<TimeSpanHolder, TimeSpan>("TimeSpan", static chance => chance.TimeSpan());
        yield return Value<Vector2Holder, Vector2>("Vector2", static chance => new(chance.Single(), chance.Single()));
        yield return Value<Vector3Holder, Vector3>("Vector3", static chance => chance.Vector3());
        yield return Value<Vector4Holder, Vector4>("Vector4", static chance => new(chance.Vector3(), chance.Single()));
        yield return Value<QuaternionHolder, Quaternion>("Quaternion", static chance => new(chance.Vector3(), chance.Single()));
        yield return Value<PlaneHolder, Plane>("Plane", static chance => new(chance.Vector3(), chance.Single()));
        yield return Value<Matrix3x2Holder, Matrix3x2>("Matrix3x2", static chance => new(chance.Single(), 2, 3, 4, 5, chance.Single()));
        yield return Value<Matrix4x4Holder, Matrix4x4>(
            "Matrix4x4", static chance => new(chance.Single(), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, chance.Single()));
        yield return Value<ByteEnumHolder, ByteRank>("enum : byte", static chance => (ByteRank)chance.Int64());
        yield return Value<SByteEnumHolder, SByteRank>("enum : sbyte", static chance => (SByteRank)chance.Int64());
        yield return Value<Int16EnumHolder, Int16Rank>("enum : short", static chance => (Int16Rank)chance.Int64());
        yield return Value<UInt16EnumHolder, UInt16Rank>("enum : ushort", static chance => (UInt16Rank)chance.Int64());
        yield return Value<Int32EnumHolder, Int32Rank>("enum : int", static chance => (Int32Rank)chance.Int64());
        yield return Value<UInt32EnumHolder, UInt32Rank>("enum : uint", static chance => (UInt32Rank)chance.Int64());
        yield return Value<Int64EnumHolder, Int64Rank>("enum : long", static chance => (Int64Rank)chance.Int64());
        yield return Value<UInt64EnumHolder, UInt64Rank>("enum : ulong", static chance => (UInt64Rank)chance.Int64());
        yield return Value<TrackedStructHolder, Spot>("tracked struct", static chance => new(chance.Below(9), chance.Single(), chance.Text()));
        yield return Value<ReadOnlyStructHolder, Cell>("readonly tracked struct", static chance => chance.Cell());
        yield return Value<OpenStructHolder, Open>("untracked struct of public fields", static chance => chance.Open());
        yield return KindCase.Of<TextHolder>("string", static (chance, holder) => holder.Fill(chance));
        foreach (KindCase kind in FrameworkValues().Concat(Tuples()))
            yield return kind;
    }

    private static KindCase Value<THolder, T>(string name, Func<Chance, T> make)
        where THolder : class, SessionFlow.Tracking.ISessionTracked, IValueHolder<T>, new()
        where T : struct => KindCase.Of<THolder>(name, (chance, holder) =>
    {
        T Next() => make(chance);
        holder.Value = Next();
        holder.Maybe = chance.Maybe(Next);
        holder.Array = chance.MaybeArray(Next);
        holder.List.Clear();
        holder.List.AddRange(chance.List(Next));
        holder.MaybeList = chance.MaybeList(() => chance.Maybe(Next));
        holder.Keyed.Clear();
        foreach (T key in chance.List(Next))
            holder.Keyed[key] = chance.Below(99);
        holder.Named = chance.Coin() ? chance.List(chance.Word).Distinct().ToDictionary(static word => word, _ => Next()) : null;
    });
}
