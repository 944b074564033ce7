using System;
using System.Collections.Generic;
using System.IO;
using Session.Benchmarks.Reports;
using SessionFlow;

namespace Session.Benchmarks.Coordinator;

/// <summary>What a game's own save system pays for being adapted: the same saves and loads with and without, by turns.</summary>
internal static class SaveCosts
{
    private const int SaveBytes = 64 * 1024;
    private const string Reason = "A difference of two medians of a disk's times: where something else keeps the disk busy it is that.";

    public static IEnumerable<Figure> Measure(string folder, int rounds)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, "slot1.sav");
        byte[] game = new byte[SaveBytes];
        new Random(1).NextBytes(game);
        bool Save()
        {
            File.WriteAllBytes(file, game);
            return true;
        }

        bool Load() => File.ReadAllBytes(file).Length == SaveBytes;

        var adapter = new SaveGameAdapter { Save = (_, _) => Save(), Load = _ => Load(), Slots = static () => [] };
        using var session = new SessionFlowCoordinator(new SessionOptions { Directory = Path.Combine(folder, "store") }, new SessionServices { Saves = adapter });
        session.Track("mission", SampleState.Make());
        session.StartSession(new PilotProfile("Maverick"));
        (double own, double adapted) = ByTurns(rounds, () => Save(), () => adapter.SaveSlot(1, SaveType.Manual), session.Tick);
        yield return new Figure("what adapting adds to a save of 64 KB", adapted - own, "us", (own * 0.01) + 10) { Reason = Reason };
        (own, adapted) = ByTurns(rounds, () => Load(), () => adapter.LoadSlot(1), session.Tick);
        yield return new Figure("what adapting adds to a load of 64 KB", adapted - own, "us", (own * 0.01) + 10) { Reason = Reason };
        session.EndSession();
    }

    /// <summary>Each is the first of its pair in every other round: what comes after a save finds the disk as that one left it.</summary>
    private static (double First, double Second) ByTurns(int rounds, Action first, Action second, Action between)
    {
        var times = new double[2][] { new double[rounds], new double[rounds] };
        Action[] calls = [first, second];
        for (int i = 0; i < rounds; i++)
        {
            for (int turn = i; turn < i + 2; turn++)
            {
                times[turn % 2][i] = Measuring.Microseconds(1, calls[turn % 2]);
                between();
            }
        }

        return (Measuring.Median(times[0]), Measuring.Median(times[1]));
    }
}
