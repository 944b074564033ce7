using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using SessionFlow.Torture.Faults;
using SessionFlow.Torture.Fuzz;
using SessionFlow.Torture.Kills;
using SessionFlow.Torture.Soak;

namespace SessionFlow.Torture;

/// <summary>This program once more, in another role: a process that suffers, or one that a fuzzer feeds.</summary>
internal static class ChildProcess
{
    private static readonly Dictionary<string, Func<string[], int>> Roles = new()
    {
        [KillChild.Argument] = KillChild.Run,
        [DescriptorChild.Argument] = DescriptorChild.Run,
        [SoakChild.Argument] = SoakChild.Run,
        [FuzzChild.Argument] = FuzzChild.Run,
        [FuzzChild.CorpusArgument] = FuzzChild.WriteCorpus,
    };

    public static bool IsChild(string[] args) => args.Length > 0 && Roles.ContainsKey(args[0]);

    public static int Run(string[] args) => Roles[args[0]](args);

    /// <summary>How to start it, with its output to be read.</summary>
    public static ProcessStartInfo Describe(params string[] arguments)
    {
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet"
            ? [Environment.ProcessPath!, typeof(ChildProcess).Assembly.Location]
            : [Environment.ProcessPath!];
        ProcessStartInfo start = new(program[0], [.. program[1..], .. arguments]) { RedirectStandardOutput = true };

        // A killed process cannot remove its debugger's pipes.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
