using System;
using KellermanSoftware.CompareNetObjects;
using Session.Benchmarks.Peers.Hand;
using Session.Benchmarks.States;

namespace Session.Benchmarks.Contests;

/// <summary>Figures of contenders that do different work would be worth nothing: each has to bring back an equal state first.</summary>
internal static class EqualWork
{
    /// <exception cref="InvalidOperationException">They are not equal.</exception>
    public static void Require(Player expected, Player actual, string who) => RequireEqualMembers(expected, actual, who);

    /// <inheritdoc cref="Require(Player, Player, string)"/>
    public static void Require(Mission expected, Mission actual, string who)
    {
        // Going through twenty thousand entities by reflection takes minutes: their bytes are compared, and the codec that
        // writes them was held against the other comparison with the smaller state.
        if (expected.Entities.Count <= StateMaker.Medium)
            RequireEqualMembers(expected, actual, who);
        else if (!BytesOf(expected).AsSpan().SequenceEqual(BytesOf(actual)))
            throw new InvalidOperationException($"{who} brought back another state of {expected.Entities.Count} entities.");
    }

    /// <exception cref="InvalidOperationException">What was said is not so.</exception>
    public static void Require(bool isSo, string what)
    {
        if (!isSo)
            throw new InvalidOperationException("A contender did other work than the others: " + what);
    }

    // Fields alone: the states have no properties, and the framework's vectors have some that lead on for ever.
    private static void RequireEqualMembers(object expected, object actual, string who)
    {
        ComparisonResult result = new CompareLogic(new ComparisonConfig { MaxDifferences = 3, CompareProperties = false }).Compare(expected, actual);
        if (!result.AreEqual)
            throw new InvalidOperationException($"{who} brought back another state: {result.DifferencesString}");
    }

    // Dictionaries come back in another order: the state that is equal in all but that is written in order.
    private static byte[] BytesOf(Mission mission)
    {
        var codec = new MissionHandCodec();
        codec.Write(Ordered.Copy(mission));
        return codec.Written.ToArray();
    }
}
