using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using SessionFlow.Torture;
using SessionFlow.Torture.Damage;
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

        int failures = 0;
        foreach ((string name, Func<TortureOptions, string> run) in Kinds.Where(kind => options.Only is null || kind.Name == options.Only))
        {
            Stopwatch watch = Stopwatch.StartNew();
            try
            {
                Console.WriteLine($"{name}: {run(options)} ({watch.Elapsed.TotalSeconds:F0} s)");
            }
            catch (Exception e) when (e is TortureException or AggregateException { InnerException: TortureException })
            {
                failures++;
                Console.WriteLine($"{name}: FAILED with --seed {options.Seed}: {e.GetBaseException().Message}");
            }
        }

        return failures == 0 ? 0 : 1;
    }
}
