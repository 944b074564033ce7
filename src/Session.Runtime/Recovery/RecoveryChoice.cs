using System;
using System.Collections.Generic;

namespace SessionFlow.Recovery;

/// <summary>What to recommend on a ladder, and in which order a choice falls back.</summary>
internal static class RecoveryChoice
{
    /// <summary>The first rung that can be used and that the loop guard does not hold back, or -1.</summary>
    public static int Recommend(IReadOnlyList<RecoveryRung> rungs)
    {
        for (int i = 0; i < rungs.Count; i++)
            if (IsSound(rungs[i]))
                return i;
        return -1;
    }

    /// <summary>The index of a slot's rung, or of the recommended one for -1; -1 when there is none.</summary>
    public static int Find(RecoveryData data, int slot) =>
        IndexOf(data, slot < 0 ? static (rung, _) => rung.IsRecommended : static (rung, wanted) => rung.SaveSlot == wanted, slot);

    /// <summary>The index of a rung of this offer or of an earlier look at it, or -1.</summary>
    public static int Find(RecoveryData data, RecoveryRung rung) => IndexOf(
        data,
        static (candidate, wanted) => (candidate.SaveSlot, candidate.SessionId, candidate.Generation, candidate.Source, candidate.SourceKey)
            == (wanted.SaveSlot, wanted.SessionId, wanted.Generation, wanted.Source, wanted.SourceKey),
        rung);

    /// <summary>The answer to a choice that is not there.</summary>
    public static RecoveryResult NotFound(RecoveryData data, bool isExplicit) => isExplicit
        ? new RecoveryResult { Failure = RecoveryFailure.NoSuchRung, Message = "The offer has no such rung." }
        : new RecoveryResult { Failure = RecoveryFailure.NothingRecommended, Message = $"None of the {data.Rungs.Count} rungs can be recommended: choose one of Rungs." };

    /// <summary>The choice, what stands below it, and then what stands above it; nothing but the choice itself may be unsound.</summary>
    public static IEnumerable<int> Attempts(IReadOnlyList<RecoveryRung> rungs, int choice)
    {
        yield return choice;
        for (int i = choice + 1; i < rungs.Count; i++)
            if (rungs[i].FailedAttempts < LoopGuard.MaxAttempts)
                yield return i;
        for (int i = choice - 1; i >= 0; i--)
            if (IsSound(rungs[i]))
                yield return i;
    }

    private static int IndexOf<T>(RecoveryData data, Func<RecoveryRung, T, bool> match, T wanted)
    {
        for (int i = 0; i < data.Rungs.Count; i++)
            if (match(data.Rungs[i], wanted))
                return i;
        return -1;
    }

    private static bool IsSound(RecoveryRung rung) => rung.IsValid && rung.FailedAttempts < LoopGuard.MaxAttempts;
}
