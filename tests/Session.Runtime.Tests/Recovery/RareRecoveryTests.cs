using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Diagnostics;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tests.Coordination;
using SessionFlow.Tests.Recovery.Sources;
using SessionFlow.Tests.Saves;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Recovery;

/// <summary>What recovery meets seldom: marks that are lost, services that change their mind, states that nobody wants.</summary>
public sealed class RareRecoveryTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForAManagerWithoutAFolder_WhenMade_TheOptionIsNamed() =>
        Assert.Contains("Directory", Assert.Throws<ArgumentException>(() => new CrashRecoveryManager(new SessionOptions { Directory = "", EnableCrashRecovery = false })).Message, StringComparison.Ordinal);

    [Fact]
    public void ForNullAsParticipants_WhenPerformed_NothingIsRestored()
    {
        Crash();
        CrashRecoveryManager manager = new(_world.Options);
        Assert.Equal(RecoveryFailure.AllRungsFailed, manager.PerformCrashRecovery(manager.CheckForCrashRecovery()!, -1, null!).Failure);
    }

    [Fact]
    public void ForANegativeLengthOfNames_WhenCarriedRootsAreRead_ItIsATypedError() =>
        Assert.Throws<SessionFormatException>(() => PendingImage.FromSection(new byte[] { 255, 255, 255, 255, 0, 0, 0, 0 }));

    [Fact]
    public void ForASessionWhoseMarksAreLost_WhenOffered_ThePilotIsTheOneOfTheCheckpoint()
    {
        Crash();
        foreach (string marker in Directory.GetFiles(_world.Folder).Where(static file => Path.GetFileName(file).Contains("mark", StringComparison.Ordinal)))
            File.Delete(marker);
        Assert.Equal("Maverick", new CrashRecoveryManager(_world.Options).CheckForCrashRecovery()!.PilotCallsign);
    }

    [Fact]
    public void ForSlotsThatAreNoneOrInvalid_WhenOffered_NoneIsRecommended()
    {
        int asked = 0;
        SessionServices services = new()
        {
            Saves = new LyingSaves(() => new[]
            {
                new SaveSlotInfo { Slot = -1, PilotCallsign = "Maverick", IsValid = true },
                new SaveSlotInfo { Slot = 1, PilotCallsign = "Maverick", IsValid = false },
                new SaveSlotInfo { Slot = 2, PilotCallsign = "Maverick", IsValid = ++asked > 0 },
                new SaveSlotInfo { Slot = 3, PilotCallsign = "Iceman", IsValid = true },
            }),
        };
        Crash(services);
        RecoveryData data = new CrashRecoveryManager(_world.Options, services).CheckForCrashRecovery()!;
        Assert.Equal([1, 2], data.AvailableBackups.Select(static slot => slot.Slot));
        Assert.All(data.AvailableBackups, static slot => Assert.False(slot.IsValid));
        Assert.True(asked > 0);
    }

    [Fact]
    public void ForAnOfferOfWhichNothingCanBeRecommended_WhenSummarized_NothingIsSaidToBeLost()
    {
        RecoverySummary summary = RecoverySummary.Of(new RecoveryData { GameState = null }, DateTimeOffset.UnixEpoch);
        Assert.Equal((null, null, ""), (summary.Recommended, summary.Lost, summary.StateName));
    }

    [Fact]
    public void ForCarriedRoots_EachNameHasToBeOneOfTheImage()
    {
        using StateImage image = StateCapture.Capture(new IdentitySpace(1), [Root()], Craft.Types, default);
        byte[] section = new PendingImage(image, ["mission"]).ToSection();
        using StateImage read = PendingImage.FromSection(section).Image;
        Assert.Equal(["mission"], read.RootNames);
        foreach (string[] names in new[] { new[] { "mission", "nobody" }, new[] { "mission", "" } })
            Assert.Throws<SessionFormatException>(() => PendingImage.FromSection(new PendingImage(image, names).ToSection()));
        byte[] broken = (byte[])section.Clone();
        broken[sizeof(int)] = (byte)'{';
        Assert.Contains("JSON", Assert.Throws<SessionFormatException>(() => PendingImage.FromSection(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForCarriedRootsThatTheGameDoesNotKnowAnyLonger_WhenRestoredLate_ItIsReportedAndTheyStayCarried()
    {
        using StateImage image = StateCapture.Capture(new IdentitySpace(1), [Root()], Craft.Types, default);
        List<SessionProblem> problems = new();
        RestoreTarget target = new(new IdentitySpace(2), [Root()], new SessionTypeSet([]), default);
        Assert.False(target.TryRestoreLate(image, ["mission"], problems.Add));
        Assert.Single(problems);
    }

    [Fact]
    public void ForACarriedRootThatThrowsWhenItComesBack_WhenAccepted_TheRestIsRestoredAndItStaysPending()
    {
        Crash();
        SessionFlowCoordinator menu = _world.Open();
        menu.Track("player", new Craft());
        Assert.Equal(["mission"], menu.AcceptRecovery().PendingRoots);
        menu.ConfirmStable();
        Assert.True(menu.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();

        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        game.Mission.Restored = static _ => throw new InvalidOperationException("not yet");
        session.Attach(game);
        RecoveryResult result = session.AcceptRecovery();
        Assert.True(result.Succeeded, result.Message);
        Assert.Equal(["mission"], result.PendingRoots);
        Assert.Equal((0, 20), (game.Mission.Step, game.Player!.Step));
    }

    [Fact]
    public void ForASlotWithoutAPilotOrASaveSystem_WhenTried_TheAttemptSaysWhy()
    {
        FakeSaves saves = _world.NewSaves();
        (SessionFlowCoordinator session, _) = _world.Play(new SessionServices { Saves = saves });
        saves.SaveSlot(2, SaveType.Manual);
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();

        using StoreLease lease = _world.Options.OpenStore();
        RecoveryOffer offer = Offer(lease.Store, new SessionServices { Saves = _world.NewSaves() });
        int slot = Array.FindIndex(offer.Sources.ToArray(), static source => source.Generation is null);
        RecoveryAttempt refused = Try(lease.Store, offer, slot);
        Assert.Contains("did not load", refused.Reason, StringComparison.Ordinal);
        Assert.False(refused.IsTorn);

        RungSource[] nameless = offer.Sources.ToArray();
        nameless[slot] = nameless[slot] with { Rung = nameless[slot].Rung with { PilotCallsign = "" } };
        refused = Try(lease.Store, offer with { Sources = nameless }, slot);
        Assert.DoesNotContain("did not load", refused.Reason, StringComparison.Ordinal);
        Assert.False(refused.IsTorn);
    }

    [Fact]
    public void ForACheckpointThatVanishesOnceItWasOffered_WhenTried_TheAttemptSaysSo()
    {
        Crash();
        using StoreLease lease = _world.Options.OpenStore();
        RecoveryOffer offer = Offer(lease.Store, new SessionServices());
        foreach (string snapshot in Directory.GetFiles(_world.Folder, "*.snapshot"))
            File.Delete(snapshot);
        RecoveryAttempt attempt = Try(lease.Store, offer, 0);
        Assert.Equal((false, false), (attempt.Succeeded, attempt.IsTorn));
        Assert.NotEqual("", attempt.Reason);
    }

    [Theory]
    [InlineData("later", null)]
    [InlineData("true", true)]
    [InlineData("throws", false)]
    [InlineData("fails", false)]
    public void ForTheStateOfACheckpoint_WhenPerformedAlone_ItIsAskedForAndTheAnswerTold(string answer, bool? reached)
    {
        _world.CrashIn("Mission");

        FakeStates states = new() { AnswersLater = answer == "later", Fails = answer == "throws" ? new InvalidOperationException("no") : null };
        CrashRecoveryManager manager = new(_world.Options, new SessionServices { GameState = answer == "fails" ? new FailingStates() : states });
        RecoveryResult result = manager.PerformCrashRecovery(manager.CheckForCrashRecovery()!, -1, new FakeGame());
        Assert.True(result.Succeeded, result.Message);
        Assert.Equal(answer == "fails" ? [] : ["Mission"], states.Requests);
        Assert.Equal(("Mission", reached), (result.RequestedGameState, result.GameStateReached));
    }

    [Fact]
    public void ForARootThatCanNeitherBeSetNorSetBack_WhenTried_TheAttemptIsTorn()
    {
        Crash();
        using StoreLease lease = _world.Options.OpenStore();
        RootBinding mission = new("mission", typeof(Craft), static () => null, static _ => throw new InvalidOperationException("no place"));
        RecoveryAttempt attempt = Try(lease.Store, Offer(lease.Store, new SessionServices()), 0, mission);
        Assert.False(attempt.Succeeded);
        Assert.True(attempt.IsTorn);
    }

    [Fact]
    public void ForAHookThatThrows_WhenTried_TheAttemptFailsAndNothingIsTorn()
    {
        Crash();
        using StoreLease lease = _world.Options.OpenStore();
        Craft craft = new() { Restored = static _ => throw new InvalidOperationException("not now") };
        RecoveryAttempt attempt = Try(lease.Store, Offer(lease.Store, new SessionServices()), 0, new RootBinding("mission", typeof(Craft), () => craft, null));
        Assert.Equal((false, false, 0), (attempt.Succeeded, attempt.IsTorn, craft.Step));
    }

    [Fact]
    public void ForARootWhosePlaceThrows_WhenTried_TheAttemptFailsWithItsMessage()
    {
        Crash();
        using StoreLease lease = _world.Options.OpenStore();
        RecoveryAttempt attempt = Try(lease.Store, Offer(lease.Store, new SessionServices()), 0, new RootBinding("mission", typeof(Craft), static () => throw new InvalidOperationException("no place"), null));
        Assert.Equal((false, false), (attempt.Succeeded, attempt.IsTorn));
        Assert.Contains("no place", attempt.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ForARungOfASourceWithoutAPilot_WhenTried_ItIsRefusedBeforeTheSourceIsAsked()
    {
        Crash();
        using StoreLease lease = _world.Options.OpenStore();
        ReplaySource source = new("nowhere", static _ => throw new InvalidOperationException("asked"));
        RecoveryOffer offer = Offer(lease.Store, new SessionServices());
        RungSource rung = offer.Sources[0] with
        {
            Rung = offer.Sources[0].Rung with { PilotCallsign = "!" },
            Generation = null,
            Given = new SourceRung(source, source.Name, new RecoverySourceRung("1", DateTimeOffset.UnixEpoch)),
        };
        RecoveryAttempt attempt = Try(lease.Store, offer with { Sources = [rung] }, 0);
        Assert.Equal((false, false), (attempt.Succeeded, attempt.IsTorn));
        Assert.Contains("callsign", attempt.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ForANameOfSymbolsOutsideTheBasicPlane_WhenTheCardIsWritten_NoneOfThemIsCutInHalf()
    {
        const string Rocket = "\ud83d\ude80";
        RecoveryData data = new() { SessionId = Guid.NewGuid(), AvailableBackups = [new SaveSlotInfo { Slot = 1, PilotCallsign = "Maverick", SaveName = string.Concat(Enumerable.Repeat(Rocket, 90)) }] };
        string name = RecoveryData.Parse(data.ToJson()).AvailableBackups[0].SaveName;
        Assert.NotEqual("", name);
        Assert.Equal("", name.Replace(Rocket, "", StringComparison.Ordinal));
    }

    [Fact]
    public void ForAStoreOfTheSystem_WhenOpened_ItTellsOneSessionFromAnother()
    {
        using StoreLease lease = new StoreRegistry().Open(_world.Folder);
        RandomSource random = lease.Store.Environment.Random;
        Assert.NotEqual(random.NextGuid(), random.NextGuid());
    }

    [Fact]
    public void ForAStoreThatIsNotOurs_WhenASessionIsForgotten_TheProblemIsSaidAndNothingGoes()
    {
        Crash();
        using StoreLease ours = _world.Options.OpenStore();
        using StoreLease theirs = new StoreRegistry().Open(_world.Folder, _world.Options.Environment);
        string[] before = Directory.GetFiles(_world.Folder);
        Assert.Equal(StoreProblemKind.InUse, theirs.Store.Forget(ours.Store.Scan().Sessions[0].Id)!.Kind);
        Assert.Equal(before, Directory.GetFiles(_world.Folder));
    }

    /// <summary>A state machine whose answer is a failure.</summary>
    private sealed class FailingStates : IGameStateManager
    {
        public event EventHandler<GameStateChangedEventArgs>? StateChanged
        {
            add { }
            remove { }
        }

        public string CurrentState => "Menu";

        public System.Threading.Tasks.ValueTask<bool> RequestStateAsync(string state, System.Threading.CancellationToken cancellationToken) =>
            new(System.Threading.Tasks.Task.FromException<bool>(new InvalidOperationException("no")));
    }

    private static RootBinding Root()
    {
        Craft craft = new();
        return new RootBinding("mission", typeof(Craft), () => craft, null);
    }

    private RecoveryOffer Offer(CheckpointStore store, SessionServices services) =>
        new OfferBuilder(_world.Options, services, new ServiceCalls(static _ => { })).Build(store, Craft.Types, _world.Clock.GetUtcNow())!;

    private static RecoveryAttempt Try(CheckpointStore store, RecoveryOffer offer, int choice, params RootBinding[] roots)
    {
        List<RecoveryAttempt> attempts = new();
        RestoreTarget target = new(new IdentitySpace(1), roots, Craft.Types, default);
        new RungRestorer(store, new SessionServices(), new ServiceCalls(static _ => { }), static _ => { }, static _ => { }, new Telemetry(null, static _ => { })).Restore(offer, choice, Guid.NewGuid(), target, attempts);
        return attempts[0];
    }

    private void Crash(SessionServices? services = null)
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play(services);
        (game.Mission.Step, game.Player!.Step) = (10, 20);
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();
    }
}
