using System;
using KellermanSoftware.CompareNetObjects;

namespace Session.Benchmarks.Contests;

/// <summary>Figures of contenders that do different work would be worth nothing: each has to bring back an equal state first.</summary>
internal static class EqualWork
{
    /// <summary>Goes through both by reflection, which none of the contenders does.</summary>
    /// <exception cref="InvalidOperationException">They are not equal.</exception>
    public static void Require(object expected, object actual, string who)
    {
        // Fields alone: the states have no properties, and the framework's vectors have some that lead on for ever.
        ComparisonResult result = new CompareLogic(new ComparisonConfig { MaxDifferences = 3, CompareProperties = false }).Compare(expected, actual);
        if (!result.AreEqual)
            throw new InvalidOperationException($"{who} brought back another state: {result.DifferencesString}");
    }

    /// <exception cref="InvalidOperationException">What was said is not so.</exception>
    public static void Require(bool isSo, string what)
    {
        if (!isSo)
            throw new InvalidOperationException("A contender did other work than the others: " + what);
    }
}
