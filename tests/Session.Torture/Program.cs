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
    private const string Usage = "Session.Torture [--ci | --release] [--seed N] [--only KIND]";

    public static IReadOnlyList<(string Name, Func<TortureOptions, string> Run)> Kinds { get; } =
    [
        ("explorer", ExplorerRun.Run),
        ("mutants", MutantRun.Run),
        ("kills", KillRun.Run),
        ("cuts", CutRun.Run),
        ("disks", DiskRun.Run),
        ("damage", DamageRun.Run),
        ("faults", FaultRun.Run),
        ("fuzz", FuzzRun.Run),
        ("soak", SoakRun.Run),
    ];

    public static int Start(string[] args)
    {
        if (args.Length > 0 && args[0] == KillChild.Argument)
            return KillChild.Run(args);
        if (TortureOptions.Parse(args) is not { } options)
        {
            Console.Error.WriteLine($"{Usage}, where KIND is one of: {string.Join(", ", Kinds.Select(static kind => kind.Name))}");
            return 2;
        }

        // Some keep a processor busy and some wait for processes and disks; the two kinds run side by side.
        (string Name, Func<TortureOptions, string> Run)[] chosen = [.. Kinds.Where(kind => options.Only is null || kind.Name == options.Only)];
        int failures = 0;
        Parallel.ForEach(
            chosen.GroupBy(static kind => kind.Name is "kills" or "cuts" or "disks" or "soak"),
            lane =>
            {
                foreach ((string name, Func<TortureOptions, string> run) in lane)
                    Interlocked.Add(ref failures, RunOne(name, run, options) ? 0 : 1);
            });
        return failures == 0 ? 0 : 1;
    }

    private static bool RunOne(string name, Func<TortureOptions, string> run, TortureOptions options)
    {
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            string told = run(options);
            Console.WriteLine($"{name}: {told} ({watch.Elapsed.TotalSeconds:F0} s)");
            return true;
        }
        catch (Exception e)
        {
            Exception cause = e.GetBaseException();
            Console.WriteLine($"{name}: FAILED with --seed {options.Seed}: {(cause is TortureException ? cause.Message : e)}");
            return false;
        }
    }
}
