#nullable disable warnings // a codec of keys is one of what may be null
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

/// <summary>A thing of a harbour; the release after this one has no balloons.</summary>
internal class Thing : ISessionTracked
{
    private SessionHint _hint;

    public int Number;

    SessionContract ISessionTracked.SessionContract => Harbour.WithBalloons.Contracts.First(contract => contract.Type == GetType());

    ref SessionHint ISessionTracked.SessionHint => ref _hint;
}

internal sealed class Balloon : Thing
{
}

/// <summary>Holds things in every way.</summary>
internal sealed class Harbour : ISessionTracked
{
    private static readonly SessionCodec<List<Thing?>?> List = SessionCodecs.List(SessionCodecs.Reference<Thing>());
    private static readonly SessionCodec<Thing?[]?> Array = SessionCodecs.Array(SessionCodecs.Reference<Thing>());
    private static readonly SessionCodec<Dictionary<string, Thing?>?> ByName = SessionCodecs.Dictionary(SessionCodecs.String, SessionCodecs.Reference<Thing>())!;
    private static readonly SessionCodec<Dictionary<Thing, int>?> Weights = SessionCodecs.Dictionary(SessionCodecs.Reference<Thing>(), SessionCodecs.Int32)!;
    private SessionHint _hint;

    public Thing? Main;
    public Thing? Aim;
    public List<Thing?>? Things;
    public Thing?[]? Slots;
    public Dictionary<string, Thing?>? Named;
    public Dictionary<Thing, int>? Weighed;

    public static SessionTypeSet WithBalloons { get; } = new([Contract(), OfThing<Thing>("Thing"), OfThing<Balloon>("Balloon")]);

    public static SessionTypeSet WithoutBalloons { get; } = new([Contract(), OfThing<Thing>("Thing")]);

    SessionContract ISessionTracked.SessionContract => WithBalloons.Contracts.First(static contract => contract.Type == typeof(Harbour));

    ref SessionHint ISessionTracked.SessionHint => ref _hint;

    private static TestContract Contract() => new(typeof(Harbour), "Harbour")
    {
        Set = static () => WithBalloons!,
        Make = static _ => new Harbour(),
        Members = static type =>
        {
            type.Row("Main", SessionCodecs.Reference<Thing>());
            type.Row("Aim", SessionCodecs.WeakReference<Thing>());
            type.Part("Things", List);
            type.Part("Slots", Array);
            type.Part("Named", ByName);
            type.Part("Weighed", Weights);
        },
        Write = static (target, writer) =>
        {
            var harbour = (Harbour)target;
            writer.Row(writer.Reference(harbour.Main));
            writer.Row(writer.WeakReference(harbour.Aim));
            List.Write(writer, harbour.Things);
            Array.Write(writer, harbour.Slots);
            ByName.Write(writer, harbour.Named);
            Weights.Write(writer, harbour.Weighed);
        },
        Read = static (target, reader) =>
        {
            var harbour = (Harbour)target;
            harbour.Main = reader.Reference<Thing>(reader.Row<long>());
            harbour.Aim = reader.WeakReference<Thing>(reader.Row<long>());
            harbour.Things = List.Restore(reader, harbour.Things);
            harbour.Slots = Array.Restore(reader, harbour.Slots);
            harbour.Named = ByName.Restore(reader, harbour.Named);
            harbour.Weighed = Weights.Restore(reader, harbour.Weighed);
        },
    };

    private static TestContract OfThing<T>(string name)
        where T : Thing, new() => new(typeof(T), name)
        {
            Set = static () => WithBalloons!,
            Make = static _ => new T(),
            Members = static type => type.Row("Number", SessionCodecs.Int32),
            Write = static (target, writer) => writer.Row(((T)target).Number),
            Read = static (target, reader) => ((T)target).Number = reader.Row<int>(),
        };
}
