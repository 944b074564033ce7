using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Torture;
using SessionFlow.Torture.Cuts;
using SessionFlow.Torture.Damage;
using SessionFlow.Torture.Disks;
using SessionFlow.Torture.Explorer;
using SessionFlow.Torture.Faults;
using SessionFlow.Torture.Fuzz;
using SessionFlow.Torture.Kills;
using SessionFlow.Torture.Mutants;
using SessionFlow.Torture.Soak;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return Program.Start(args);

/// <summary>Runs everything that tries to make the store lose something; one line per kind, exit code 1 if anything succeeded.</summary>
internal static partial class Program
{
    private const string Usage = "Session.Torture [--ci | --release] [--only KIND] [--seed N] [--count N] [--from ROUND]";

    public static IReadOnlyList<TortureKind> Kinds { get; } =
    [
        new("explorer", 34, ExplorerRun.RunWithMutants),
        new("kills", 20, KillRun.Run) { Waits = true },
        new("cuts", 10, CutRun.Run) { Waits = true },
        new("damage", 10, DamageRun.Run),
        new("faults", 30, FaultRun.RunWithDisks),
        new("fuzz", 50, FuzzRun.Run),
        new("soak", SoakRun.Rounds, SoakRun.Run) { Waits = true },
        new("states", 34, ExplorerRun.Run) { IsPart = true },
        new("mutants", 1, MutantRun.Run) { IsPart = true },
        new("injected", 30, FaultRun.Run) { IsPart = true },
        new("disks", 1, DiskRun.Run) { IsPart = true },
    ];

    public static int Start(string[] args)
    {
        if (ChildProcess.IsChild(args))
            return ChildProcess.Run(args);
        if (TortureOptions.Parse(args) is not { } options)
        {
            Console.Error.WriteLine($"{Usage}, where KIND is one of: {string.Join(", ", Kinds.Select(static kind => kind.Name))}");
            return 2;
        }

        TortureKind[] chosen = [.. Kinds.Where(kind => options.Only is null ? !kind.IsPart : kind.Name == options.Only)];
        int failures = 0;
        Parallel.ForEach(chosen.GroupBy(static kind => kind.Waits), lane =>
        {
            foreach (TortureKind kind in lane)
                Interlocked.Add(ref failures, RunAll(kind, options) ? 0 : 1);
        });
        return failures == 0 ? 0 : 1;
    }

    private static bool RunAll(TortureKind kind, TortureOptions options)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Told told = new();
        int rounds = options.IsRelease ? kind.Rounds : options.From + 1;
        for (int i = options.From; i < rounds; i++)
        {
            TortureOptions round = options.Round(i);
            try
            {
                _ = told.And(kind.Run(round));
            }
            catch (Exception e)
            {
                Exception cause = e.GetBaseException();
                Console.WriteLine($"{kind.Name}: FAILED, again with {round.Again(kind.Name)}: {(cause is TortureException ? cause.Message : e)}");
                return false;
            }

            if (rounds > i + 1)
                Console.WriteLine($"  {kind.Name}, round {i + 1} of {rounds}: {told} ({watch.Elapsed.TotalSeconds:F0} s; go on with --from {i + 1})");
        }

        Console.WriteLine($"{kind.Name}: {told} ({watch.Elapsed.TotalSeconds:F0} s)");
        return true;
    }
}
