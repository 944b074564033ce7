using System;
using System.Collections.Generic;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

/// <summary>A contract put together by a test: two of them with one name are two builds of one class.</summary>
internal sealed class TestContract(Type type, string name) : SessionContract(type, name)
{
    public string[] Former { get; init; } = [];

    public required Func<SessionTypeSet> Set { get; init; }

    public required Action<SchemaTypeBuilder> Members { get; init; }

    public required Action<object, SnapshotWriter> Write { get; init; }

    public required Action<object, SnapshotReader> Read { get; init; }

    public required Func<SessionRestoreToken, object> Make { get; init; }

    public override string[] FormerNames => Former;

    public override SessionTypeSet Types => Set();

    public override void Describe(SchemaTypeBuilder type) => Members(type);

    public override void Capture(object target, SnapshotWriter writer) => Write(target, writer);

    public override object Create(SessionRestoreToken token) => Make(token);

    public override void Restore(object target, SnapshotReader reader) => Read(target, reader);
}

internal enum RankV1
{
    Ensign,
    Captain,
}

internal enum RankV2 : short
{
    Cadet,
    Ensign = 10,
    Captain = 20,
}

/// <summary>The first release.</summary>
internal sealed class ShipV1 : ISessionTracked
{
    private SessionHint _hint;

    public int Hull;
    public float Heat;
    public RankV1 Rank;
    public string? Title;
    public List<short>? Cells;
    public ShipV1? Escort;
    public int Dropped;

    private static SessionCodec<List<short>?> CellList { get; } = SessionCodecs.List(SessionCodecs.Int16);

    private static SessionCodec<RankV1> Rank1 { get; } = SessionCodecs.Enum<RankV1>("Rank", SessionCodecs.Int32, ("Ensign", 0), ("Captain", 1));

    public static SessionTypeSet Types { get; } = new([
        new TestContract(typeof(ShipV1), "Ship")
        {
            Set = static () => Types!,
            Make = static _ => new ShipV1(),
            Members = static type =>
            {
                type.Row("Hull", SessionCodecs.Int32);
                type.Row("Heat", SessionCodecs.Single);
                type.Row("Rank", Rank1);
                type.Row("Escort", SessionCodecs.Reference<ShipV1>());
                type.Row("Dropped", SessionCodecs.Int32);
                type.Part("Title", SessionCodecs.String);
                type.Part("Cells", CellList);
            },
            Write = static (target, writer) =>
            {
                var ship = (ShipV1)target;
                writer.Row(ship.Hull);
                writer.Row(ship.Heat);
                writer.Row(ship.Rank);
                writer.Row(writer.Reference(ship.Escort));
                writer.Row(ship.Dropped);
                writer.String(ship.Title);
                CellList.Write(writer, ship.Cells);
            },
            Read = static (_, _) => throw new NotSupportedException(),
        },
    ]);

    SessionContract ISessionTracked.SessionContract => Types.Contracts[^1];

    ref SessionHint ISessionTracked.SessionHint => ref _hint;
}

/// <summary>
/// The second release: the class and a member renamed, numbers widened, an enum renumbered, members reordered, one dropped,
/// some added with initializers, one of them an object.
/// </summary>
internal sealed class ShipV2 : ISessionTracked
{
    private SessionHint _hint;

    public ShipV2? Escort;
    public double Heat;
    public long Armour;
    public RankV2 Rank;
    public int Shields = 77;
    public ShipV2? Decoy;
    public List<int>? Cells;
    public string? Title;
    public int? Bonus = 5;
    public List<string?> Log { get; } = new() { "built" };

    public ShipV2()
        : this(hasDecoy: Decoys)
    {
    }

    private ShipV2(bool hasDecoy)
    {
        if (hasDecoy)
            Decoy = new ShipV2(hasDecoy: false) { Shields = 1 };
    }

    public static bool Decoys { get; set; }

    private static SessionCodec<List<int>?> CellList { get; } = SessionCodecs.List(SessionCodecs.Int32);

    private static SessionCodec<List<string?>?> LogList { get; } = SessionCodecs.List(SessionCodecs.String);

    private static SessionCodec<int?> BonusValue { get; } = SessionCodecs.Nullable(SessionCodecs.Int32);

    private static SessionCodec<RankV2> Rank2 { get; } =
        SessionCodecs.Enum<RankV2>("Rank", SessionCodecs.Int16, ("Cadet", 0), ("Ensign", 10), ("Captain", 20));

    public static SessionTypeSet Types { get; } = new([
        new TestContract(typeof(ShipV2), "Vessel")
        {
            Former = ["Ship"],
            Set = static () => Types!,
            Make = static _ => new ShipV2(),
            Members = static type =>
            {
                type.Row("Escort", SessionCodecs.Reference<ShipV2>());
                type.Row("Heat", SessionCodecs.Double);
                type.Row("Armour", SessionCodecs.Int64, SchemaMemberFlags.None, "Hull");
                type.Row("Rank", Rank2);
                type.Row("Shields", SessionCodecs.Int32);
                type.Row("Decoy", SessionCodecs.Reference<ShipV2>());
                type.Part("Cells", CellList);
                type.Part("Title", SessionCodecs.String);
                type.Part("Bonus", BonusValue);
                type.Part("Log", LogList, SchemaMemberFlags.ReadOnly);
            },
            Write = static (target, writer) =>
            {
                var ship = (ShipV2)target;
                writer.Row(writer.Reference(ship.Escort));
                writer.Row(ship.Heat);
                writer.Row(ship.Armour);
                writer.Row(ship.Rank);
                writer.Row(ship.Shields);
                writer.Row(writer.Reference(ship.Decoy));
                CellList.Write(writer, ship.Cells);
                writer.String(ship.Title);
                BonusValue.Write(writer, ship.Bonus);
                LogList.Write(writer, ship.Log);
            },
            Read = static (target, reader) =>
            {
                var ship = (ShipV2)target;
                ship.Escort = reader.Reference<ShipV2>(reader.Row<long>());
                ship.Heat = reader.Row<double>();
                ship.Armour = reader.Row<long>();
                ship.Rank = reader.Row<RankV2>();
                ship.Shields = reader.Row<int>();
                ship.Decoy = reader.Reference<ShipV2>(reader.Row<long>());
                ship.Cells = CellList.Restore(reader, ship.Cells);
                ship.Title = reader.String(ship.Title);
                ship.Bonus = BonusValue.Restore(reader, ship.Bonus);
                LogList.RestoreReadOnly(reader, ship.Log, "ShipV2.Log");
            },
        },
    ]);

    SessionContract ISessionTracked.SessionContract => Types.Contracts[^1];

    ref SessionHint ISessionTracked.SessionHint => ref _hint;
}

/// <summary>A release that narrows a number, which some ship may not survive.</summary>
internal sealed class ShipV3 : ISessionTracked
{
    private SessionHint _hint;

    public byte Hull;

    public static SessionTypeSet Types { get; } = new([
        new TestContract(typeof(ShipV3), "Ship")
        {
            Set = static () => Types!,
            Make = static _ => new ShipV3(),
            Members = static type => type.Row("Hull", SessionCodecs.Byte),
            Write = static (target, writer) => writer.Row(((ShipV3)target).Hull),
            Read = static (target, reader) => ((ShipV3)target).Hull = reader.Row<byte>(),
        },
    ]);

    SessionContract ISessionTracked.SessionContract => Types.Contracts[^1];

    ref SessionHint ISessionTracked.SessionHint => ref _hint;
}
