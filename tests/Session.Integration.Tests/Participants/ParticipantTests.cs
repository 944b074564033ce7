using System;
using System.IO;
using System.Threading.Tasks;
using Session.Integration.Tests.State;
using SessionFlow;

namespace Session.Integration.Tests.Participants;

/// <summary>The documentation's game: roots and handlers wired by generated code, and everything back after a crash.</summary>
public sealed partial class ParticipantTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("session-participant-").FullName;

    [Fact]
    public async Task ForAGameThatWasLeftWithoutAnEnd_WhenStartedAgain_ItsRootsAreGivenBack()
    {
        using (var first = NewSession())
        {
            var played = new SecondGame();
            first.Attach(played);
            first.StartSession(new PilotProfile("Maverick"));
            first.Tick();
            Assert.Equal(1, played.Started);
            Assert.Equal("Maverick", played.Pilot);
            played.Play();
            Assert.True((await first.CheckpointAsync(Durability.Durable)).Succeeded);
        }

        using var second = NewSession();
        var game = new SecondGame();
        second.Attach(game);
        second.StartSession(new PilotProfile("Goose"));
        second.Tick();
        Assert.Equal(1, game.Offers);
        RecoveryResult result = second.AcceptRecovery();

        Assert.True(result.Succeeded);
        Assert.Equal(70, game.Score);
        Assert.Equal(3, game.Wave);
        second.Detach(game);
        second.EndSession();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SessionFlowCoordinator NewSession() => new(new SessionOptions { Directory = _folder }, new SessionServices());

    private partial class Game
    {
        [SessionRoot("mission")] private readonly MissionState _mission = new();

        public int Score => _mission.Score;

        public int Started { get; private set; }

        public string? Pilot { get; private set; }

        public virtual void Play() => _mission.Score = 70;

        [OnSession(SessionEventKind.Started)]
        private void Begin(SessionInfo info) => (Started, Pilot) = (Started + 1, info.PilotCallsign);
    }

    private sealed partial class SecondGame : Game
    {
        [SessionRoot("progress")] private Progress _progress = new();

        public int Wave => _progress.Wave;

        public int Offers { get; private set; }

        public override void Play()
        {
            base.Play();
            _progress = new Progress { Wave = 3 };
        }

        [OnSession(SessionEventKind.RecoveryAvailable)]
        private void Offer() => Offers++;
    }

    [SessionTracked]
    private sealed partial class Progress
    {
        public int Wave;
    }
}
