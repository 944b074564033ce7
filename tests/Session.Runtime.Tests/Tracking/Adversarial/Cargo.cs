using System;
using System.Collections.Generic;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking.Adversarial;

[Flags]
internal enum SealV1
{
    None = 0,
    Red = 1,
    Blue = 2,
    Gold = 4,
}

[Flags]
internal enum SealV2
{
    None = 0,
    Blue = 1,
    Red = 2,
    Gold = 4,
}

/// <summary>The first release: a list that two objects may share, and flags.</summary>
internal sealed class CargoV1 : ISessionTracked
{
    private SessionHint _hint;

    public SealV1 Seal;
    public CargoV1? Next;
    public List<int>? Cells;
    public List<int>? View;

    private static SessionCodec<List<int>?> CellList { get; } = SessionCodecs.List(SessionCodecs.Int32);

    private static SessionCodec<SealV1> Seals { get; } =
        SessionCodecs.Enum<SealV1>("Seal", SessionCodecs.Int32, ("None", 0), ("Red", 1), ("Blue", 2), ("Gold", 4));

    public static SessionTypeSet Types { get; } = new([
        new TestContract(typeof(CargoV1), "Cargo")
        {
            Set = static () => Types!,
            Make = static _ => new CargoV1(),
            Members = static type =>
            {
                type.Row("Seal", Seals);
                type.Row("Next", SessionCodecs.Reference<CargoV1>());
                type.Part("Cells", CellList);
                type.Part("View", CellList);
            },
            Write = static (target, writer) =>
            {
                var cargo = (CargoV1)target;
                writer.Row(cargo.Seal);
                writer.Row(writer.Reference(cargo.Next));
                CellList.Write(writer, cargo.Cells);
                CellList.Write(writer, cargo.View);
            },
            Read = static (_, _) => throw new NotSupportedException(),
        },
    ]);

    SessionContract ISessionTracked.SessionContract => Types.Contracts[0];

    ref SessionHint ISessionTracked.SessionHint => ref _hint;
}

/// <summary>The second release: a list with an initializer before the other one, and two flags that changed places.</summary>
internal sealed class CargoV2 : ISessionTracked
{
    private SessionHint _hint;

    public SealV2 Seal;
    public CargoV2? Next;
    public List<int>? Log = [77];
    public List<int>? Cells;
    public List<int>? View;

    private static SessionCodec<List<int>?> CellList { get; } = SessionCodecs.List(SessionCodecs.Int32);

    private static SessionCodec<SealV2> Seals { get; } =
        SessionCodecs.Enum<SealV2>("Seal", SessionCodecs.Int32, ("None", 0), ("Blue", 1), ("Red", 2), ("Gold", 4));

    public static SessionTypeSet Types { get; } = new([
        new TestContract(typeof(CargoV2), "Cargo")
        {
            Set = static () => Types!,
            Make = static _ => new CargoV2(),
            Members = static type =>
            {
                type.Row("Seal", Seals);
                type.Row("Next", SessionCodecs.Reference<CargoV2>());
                type.Part("Log", CellList);
                type.Part("Cells", CellList);
                type.Part("View", CellList);
            },
            Write = static (target, writer) =>
            {
                var cargo = (CargoV2)target;
                writer.Row(cargo.Seal);
                writer.Row(writer.Reference(cargo.Next));
                CellList.Write(writer, cargo.Log);
                CellList.Write(writer, cargo.Cells);
                CellList.Write(writer, cargo.View);
            },
            Read = static (target, reader) =>
            {
                var cargo = (CargoV2)target;
                cargo.Seal = reader.Row<SealV2>();
                cargo.Next = reader.Reference<CargoV2>(reader.Row<long>());
                cargo.Log = CellList.Restore(reader, cargo.Log);
                cargo.Cells = CellList.Restore(reader, cargo.Cells);
                cargo.View = CellList.Restore(reader, cargo.View);
            },
        },
    ]);

    SessionContract ISessionTracked.SessionContract => Types.Contracts[0];

    ref SessionHint ISessionTracked.SessionHint => ref _hint;
}
