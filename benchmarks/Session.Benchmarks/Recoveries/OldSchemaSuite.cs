using System.Collections.Generic;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;

namespace Session.Benchmarks.Recoveries;

/// <summary>A state that an earlier version of the game stored.</summary>
internal static class OldSchemaSuite
{
    public static readonly Suite Suite = new(
        "old-schema",
        "Restore what an earlier version of the game stored",
        """
        State M as a version stored it whose entities had one field less, and as today's does; both were read before, and become new objects. "With reading"
        begins with the bytes. The ratio is to today's.
        """,
        Measure);

    private const string Today = "today's schema";
    private const string Old = "old schema, one field less";
    private const string TodayRead = "today's schema, with reading";
    private const string OldRead = "old schema, with reading";

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        Mission mission = StateSize.Medium.Make();
        using StateSnapshot<Mission> captured = StateSnapshot.Capture(mission);
        byte[] today = captured.ToArray();
        byte[] old = EarlierVersion.Bytes();
        EqualWork.Require(old.Length < today.Length, "the earlier version stored as much as today's.");
        using StateSnapshot<Mission> todaySnapshot = StateSnapshot.Load<Mission>(today);
        using StateSnapshot<Mission> oldSnapshot = StateSnapshot.Load<Mission>(old);
        Mission made = mission;
        Contender[] contenders =
        [
            new(Today, () => made = todaySnapshot.Restore()),
            new(Old, () => made = oldSnapshot.Restore()),
            new(TodayRead, () => made = StateSnapshot.Load<Mission>(today).Restore()),
            new(OldRead, () => made = StateSnapshot.Load<Mission>(old).Restore()),
        ];
        foreach (Contender contender in contenders)
        {
            contender.Run();
            EqualWork.Require(mission, made, contender.Name);
        }

        return Standings.Of(new Contest(effort).Hold(contenders), "M", Today, new Goal(Old, 5));
    }
}
