using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Recovery;

/// <summary>What an offer says of each rung, and where rungs stand when there is more than one crashed session.</summary>
public sealed class OfferedRungTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForSlots_EachRungSaysWhetherItCanBeLoaded()
    {
        SessionServices services = new()
        {
            Saves = new LyingSaves(() =>
            [
                new SaveSlotInfo { Slot = 0, PilotCallsign = "Maverick", SaveName = "Harbour", IsValid = true },
                new SaveSlotInfo { Slot = 3, PilotCallsign = "Maverick", IsValid = true },
                new SaveSlotInfo { Slot = 4, PilotCallsign = "Maverick", IsValid = true },
            ])
            {
                Validates = static slot => slot == 4 ? throw new InvalidOperationException("no disk") : slot == 0,
            },
        };
        _world.Crash(services);
        RecoveryData offer = _world.Open(services).PendingRecovery!;
        Assert.Equal([("Harbour", true), ("", false), ("", false)], offer.AvailableBackups.Select(static slot => (slot.SaveName, slot.IsValid)));
        RecoveryRung[] rungs = offer.Rungs.Where(static rung => rung.IsSaveSlot).ToArray();
        Assert.Equal([(0, RungRejection.None, ""), (3, RungRejection.ValidationFailed, rungs[1].Reason), (4, RungRejection.ValidationFailed, rungs[1].Reason)], rungs.Select(static rung => (rung.SaveSlot, rung.Rejection, rung.Reason)));
        Assert.Contains("cannot be loaded", rungs[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ForSlotZero_WhenItIsChosen_ItIsTheOneThatIsMeant()
    {
        _world.Crash();
        CrashRecoveryManager manager = new(_world.Options);
        Assert.Equal(RecoveryFailure.NoSuchRung, manager.PerformCrashRecovery(manager.CheckForCrashRecovery()!, 0, new FakeGame()).Failure);

        SessionServices services = new() { Saves = new LyingSaves(static () => [new SaveSlotInfo { Slot = 0, PilotCallsign = "Maverick", IsValid = true }]) { Validates = static _ => true } };
        manager = new CrashRecoveryManager(_world.Options, services);
        RecoveryData offer = manager.CheckForCrashRecovery()!;
        Assert.False(offer.Recommended!.IsSaveSlot);
        Assert.Equal(0, manager.PerformCrashRecovery(offer, 0, new FakeGame()).Attempts[0].Rung.SaveSlot);
    }

    [Fact]
    public void ForEachRung_WhatWouldBeLostIsTheTimeFromItToTheCrash()
    {
        SessionServices services = new() { Saves = new LyingSaves(() => [new SaveSlotInfo { Slot = 1, PilotCallsign = "Maverick", Timestamp = _world.Clock.GetUtcNow().AddHours(1) }]) };
        (SessionFlowCoordinator session, _) = _world.Play(services);
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        session.Track("extra", new Craft());
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();
        RecoveryData offer = _world.Open(services).PendingRecovery!;
        Assert.Equal([0, 10, 0], offer.Rungs.Select(static rung => rung.Lost.TotalMinutes));
        Assert.True(offer.Rungs[2].IsSaveSlot);
    }

    [Fact]
    public void ForRungsOfASource_EachStandsAtTheSessionThatItIsOf()
    {
        SourceOf source = new();
        SessionServices services = new() { RecoverySources = [source] };
        _world.Crash(services);
        DateTimeOffset first = _world.Clock.GetUtcNow();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        _world.Crash(services);
        Guid[] sessions = _world.Open(services).PendingRecovery!.Rungs.Where(static rung => rung.Generation > 0).Select(static rung => rung.SessionId).ToArray();
        Assert.Equal(2, sessions.Distinct().Count());

        // At the very time of the older session's checkpoint, and of a session that nobody knows.
        source.Rungs = [new("older", first) { SessionId = sessions[1] }, new("newer", first.AddMinutes(2)) { SessionId = sessions[0] }, new("unknown", first.AddMinutes(3)) { SessionId = Guid.NewGuid() }];
        _world.Kill();
        RecoveryData offer = _world.Open(services).PendingRecovery!;
        Assert.Equal(["newer", "", "older", "", "unknown"], offer.Rungs.Select(static rung => rung.SourceKey));
        Assert.Equal([sessions[0], sessions[0], sessions[1], sessions[1]], offer.Rungs.Take(4).Select(static rung => rung.SessionId));
    }

    [Fact]
    public void ForASlotThatKillsTheGame_TheNextOfferCountsTheAttempt()
    {
        SessionServices services = new()
        {
            Saves = new LyingSaves(static () => [new SaveSlotInfo { Slot = 2, PilotCallsign = "Maverick", IsValid = true }])
            {
                Validates = static _ => true,
                Loads = _ =>
                {
                    _world.Kill();
                    return true;
                },
            },
        };
        _world.Crash(services);
        for (int attempt = 1; attempt <= 2; attempt++)
        {
            SessionFlowCoordinator session = _world.Open(services);
            session.Attach(new FakeGame());
            session.AcceptRecovery(2);
            Assert.Equal(attempt, _world.Open(services).PendingRecovery!.Rungs.Single(static rung => rung.IsSaveSlot).FailedAttempts);
            _world.Kill();
        }
    }

    [Fact]
    public void ForAttemptsThatCameInTime_TheOfferStaysYoungFromOneToTheNext()
    {
        _world.Crash();
        using (StoreLease lease = _world.Options.OpenStore())
        {
            Guid session = lease.Store.Scan().Sessions.Single().Id;
            for (int i = 0; i < 2; i++)
            {
                _world.Clock.Advance(TimeSpan.FromHours(20));
                Assert.True(lease.Store.AppendMark(session, MarkKind.RestoreAttempt, MarkText.Write((MarkText.Attempt, (long)i)), Durability.Durable).Succeeded);
            }
        }

        _world.Clock.Advance(TimeSpan.FromHours(20));
        Assert.NotNull(new CrashRecoveryManager(_world.Options).CheckForCrashRecovery());
        _world.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Null(new CrashRecoveryManager(_world.Options).CheckForCrashRecovery());
    }

    [Fact]
    public void ForFilesThatAreNotTheStores_OnlyThoseThatAKillDoesNotLeaveAreCounted()
    {
        _world.Crash();
        foreach ((string name, string text) in new[] { ("notes.txt", "mine"), ("other.txt", "mine"), ("empty.snapshot", "") })
            File.WriteAllText(Path.Combine(_world.Folder, name), text);
        using StoreLease lease = _world.Options.OpenStore();
        OfferBuilder builder = new(_world.Options, new SessionServices(), new ServiceCalls(static _ => { }));
        Assert.NotNull(builder.Build(lease.Store, Craft.Types, _world.Clock.GetUtcNow()));
        Assert.Equal(2, builder.Unreadable);
    }

    [Fact]
    public void ForSessionsOneAfterTheOther_TheyAreCountedOn()
    {
        _world.Crash();
        _world.Crash();
        using StoreLease lease = _world.Options.OpenStore();
        SessionHistory[] sessions = SessionHistory.Of(lease.Store.Scan(), boot: null);
        Assert.Equal([2, 1], sessions.Select(static session => session.Number));
        Assert.All(sessions, static session => Assert.True(session.EndedBadly));
    }

    /// <summary>Has whatever rungs a test gives it.</summary>
    private sealed class SourceOf : IRecoverySource
    {
        public event EventHandler? RungsChanged;

        public RecoverySourceRung[] Rungs { get; set; } = [];

        public string Name => "records";

        public IEnumerable<RecoverySourceRung> GetRungs(RecoveryCrash crash) => Rungs;

        public string? Reject(RecoverySourceRung rung) => null;

        public bool Restore(RecoverySourceRung rung)
        {
            RungsChanged?.Invoke(this, EventArgs.Empty);
            return true;
        }
    }
}
