using System;
using System.Collections.Generic;

namespace SessionFlow;

/// <summary>
/// A place where a game keeps progress by itself: a replay of the player's input, a copy on a server. Its rungs stand on the
/// ladder with the checkpoints and the save slots: put in order, checked, tried and reported as those are.
/// </summary>
/// <remarks>
/// Given as <see cref="SessionServices.RecoverySources"/>. Called on the game thread while it is looked for an offer, so it has
/// to answer from what it has: one that has to ask a server first raises <see cref="RungsChanged"/> when it knows. One that
/// throws costs its own rungs and no others.
/// </remarks>
public interface IRecoverySource
{
    /// <summary>Names the source in rungs, marks and messages; the same in each run of the game, and at most 64 characters.</summary>
    string Name { get; }

    /// <summary>What it has for a run that ended badly; 64 rungs at most are taken. Must not touch the game's state.</summary>
    /// <param name="crash">The run.</param>
    IEnumerable<RecoverySourceRung> GetRungs(RecoveryCrash crash);

    /// <summary>Why a rung cannot be used, for people; null when it can. Must not touch the game's state.</summary>
    /// <param name="rung">One of <see cref="GetRungs"/>.</param>
    string? Reject(RecoverySourceRung rung);

    /// <summary>Gives a rung's state to the game. What it throws is the reason in <see cref="RecoveryAttempt.Reason"/>, and the next rung is tried.</summary>
    /// <param name="rung">One of <see cref="GetRungs"/>.</param>
    /// <returns>False when the game is as it was before.</returns>
    bool Restore(RecoverySourceRung rung);

    /// <summary>It has other rungs now. The offer is looked at again in the next tick; from any thread.</summary>
    event EventHandler? RungsChanged;
}
