using System;
using System.Collections.Generic;
using System.Linq;

namespace Session.Benchmarks.States;

/// <summary>The order in which a dictionary lists its entries is no state: here they are put in the order of their keys.</summary>
internal static class Ordered
{
    /// <summary>The same objects under a mission whose dictionaries were filled in order.</summary>
    public static Mission Copy(Mission mission) => new()
    {
        Title = mission.Title,
        Wave = mission.Wave,
        Clock = mission.Clock,
        Entities = mission.Entities,
        Kills = Copy(mission.Kills, StringComparer.Ordinal),
        Threats = Copy(mission.Threats, Comparer<int>.Default),
        Notes = Copy(mission.Notes, StringComparer.Ordinal),
        Weather = mission.Weather,
        Economy = mission.Economy,
    };

    private static Dictionary<TKey, TValue> Copy<TKey, TValue>(Dictionary<TKey, TValue> entries, IComparer<TKey> order)
        where TKey : notnull => entries.OrderBy(static entry => entry.Key, order).ToDictionary();
}
