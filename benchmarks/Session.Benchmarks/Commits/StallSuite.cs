using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Peers;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;

namespace Session.Benchmarks.Commits;

/// <summary>For how long a durable checkpoint holds the game's thread up.</summary>
internal static class StallSuite
{
    public static readonly Suite Suite = new(
        "stalls",
        "The game's thread during a durable checkpoint",
        """
        A state of which three fields of one entity in a hundred changed since the last checkpoint. Ours is the call of `CheckpointAsync(Durability.Durable)`, which
        captures and wakes the writer; the writer is done before the next. The other serializes by MemoryPack and replaces a file on the same thread, by
        writing a temporary one, flushing and renaming. The ratio is to that.
        """,
        Measure);

    private const string Atomic = MemoryPackCodec<Mission>.Title + " + atomic file";

    private static Figure[] Measure(Effort effort)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("session-stalls");
        try
        {
            return new[] { (StateSize.Medium, 0.03), (StateSize.Large, 0.12) }
                .SelectMany(pair => Of(pair.Item1, pair.Item2, Path.Combine(folder.FullName, pair.Item1.Name), effort)).ToArray();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<Figure> Of(StateSize size, double target, string folder, Effort effort)
    {
        Mission mission = size.Make();
        var random = new Random(1);
        using var session = new SessionFlowCoordinator(new SessionOptions { Directory = folder });
        session.Track("mission", mission);
        EqualWork.Require(session.StartSession(new PilotProfile("Maverick")).Succeeded, "a session did not start.");
        using var file = new AtomicFile(Directory.CreateDirectory(Path.Combine(folder, "file")).FullName);
        IReadOnlyList<Outcome> outcomes = new Contest(effort) { BeforeRound = () => StateChanges.Play(mission, random) }.Hold(Ours(session), Theirs(mission, file));
        EqualWork.Require(mission, new MemoryPackCodec<Mission>().Read(file.ReadBack()), Atomic);
        session.EndSession();
        return Standings.Of(outcomes, size.Name, Atomic, new Goal(Standings.Ours, target)
        {
            Reason = "Tried: texts left to the writer (0.19 and 0.23 before). The capture is most of it, see the table of captures; waking the writer is the rest, some 40 us. A writer that polls instead would spare them (24 us with the capture, in a prototype), and each state would lie in memory for as long as it sleeps: that is what a checkpoint is against.",
        });
    }

    private static Contender Ours(SessionFlowCoordinator session)
    {
        Task<CheckpointResult>? asked = null;
        return new Contender(Standings.Ours, () => asked = session.CheckpointAsync(Durability.Durable))
        {
            After = () => EqualWork.Require(asked!.Result is { Succeeded: true, Durability: Durability.Durable }, "a checkpoint is not durable."),
        };
    }

    private static Contender Theirs(Mission mission, AtomicFile file)
    {
        var codec = new MemoryPackCodec<Mission>();
        return new Contender(Atomic, () =>
        {
            codec.Write(mission);
            file.Write(codec.Written.Span);
        });
    }
}
