using System.Collections.Generic;
using Session.Benchmarks.Peers.Hand;
using Session.Benchmarks.States;

namespace Session.Benchmarks.Peers;

/// <summary>What a user would pick instead, MemoryPack first.</summary>
internal static class Codecs
{
    public static IReadOnlyList<Codec<Player>> OfPlayer() =>
    [
        new MemoryPackCodec<Player>(), new MessagePackCodec<Player>(), new JsonCodec<Player>(StateJson.Default.Player), new OrleansCodec<Player>(), new PlayerHandCodec(),
    ];

    public static IReadOnlyList<Codec<Mission>> OfMission() =>
    [
        new MemoryPackCodec<Mission>(), new MessagePackCodec<Mission>(), new JsonCodec<Mission>(StateJson.Default.Mission), new OrleansCodec<Mission>(), new MissionHandCodec(),
    ];
}
