using SessionFlow;

namespace Corpus.Participants
{
    [SessionTracked] public partial class Mission { public int Score; }
    [SessionTracked] public partial class Player { public int Lives; }

    public sealed partial class Game
    {
        [SessionRoot("mission")] private readonly Mission _mission = new Mission();
        [SessionRoot("player")] private Player _player = new Player();
        [SessionRoot("best \"run\"")] public Mission Best { get; set; }
        [SessionRoot("static")] private static Player s_shared = new Player();

        [OnSession(SessionEventKind.Started)] private void ShowRecordingDot(SessionInfo info) { }
        [OnSession(SessionEventKind.RecoveryAvailable)] private void Offer(RecoveryData recovery) { }
        [OnSession(SessionEventKind.RecoveryAvailable)] private void Offer() { }
        [OnSession(SessionEventKind.RecoveryCompleted), OnSession(SessionEventKind.Ended)] private static void Done() { }
        public object Player => _player ?? s_shared;
    }

    public partial class Scene
    {
        [SessionRoot("scene")] protected Mission State { get; private set; }
    }

    public partial class Level : Scene
    {
        [OnSession(SessionEventKind.StateUpdated)] public void Updated(SessionInfo info) { }
    }

    [SessionTracked]
    public partial class Both
    {
        [SessionRoot("self")] public Mission Mission { get; private set; }
    }
}
