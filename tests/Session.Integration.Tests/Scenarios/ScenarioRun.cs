using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace SessionFlow.Tests.Scenarios;

/// <summary>One process of the scenario game.</summary>
internal sealed class ScenarioRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly List<string> _lines = new();

    private ScenarioRun(string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(SessionFlow.Scenarios.ScenarioMarker).Assembly.Location);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        // No dump and no debug pipe of a process that is meant to die.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        _process.OutputDataReceived += (_, e) =>
        {
            lock (_lines)
            {
                if (e.Data is not null)
                    _lines.Add(e.Data);
                Monitor.PulseAll(_lines);
            }
        };
        _process.BeginOutputReadLine();
    }

    public int Id => _process.Id;

    public static ScenarioRun Start(params string[] arguments) => new(arguments);

    /// <summary>True where this process was told to ignore a signal, as under nohup: its children ignore it as well.</summary>
    public static bool IsIgnored(string signal)
    {
        int number = signal switch { "HUP" => 1, "INT" => 2, "KILL" => 9, _ => 15 };
        string? mask = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return mask is not null && (Convert.ToUInt64(mask["SigIgn:".Length..].Trim(), 16) >> (number - 1) & 1) != 0;
    }

    /// <summary>Runs to the end; the lines that it printed.</summary>
    public static string[] Complete(params string[] arguments)
    {
        using ScenarioRun run = new(arguments);
        return run.Complete();
    }

    public string[] Complete()
    {
        Assert.True(_process.WaitForExit(Patience), "The process did not end.");
        _process.WaitForExit();
        lock (_lines)
            return _lines.ToArray();
    }

    public void WaitFor(string line)
    {
        Stopwatch waited = Stopwatch.StartNew();
        lock (_lines)
        {
            while (!_lines.Contains(line))
            {
                Assert.True(waited.Elapsed < Patience, $"'{line}' never came: {string.Join(" / ", _lines)}");
                Monitor.Wait(_lines, 100);
            }
        }
    }

    public void Kill() => _process.Kill();

    /// <summary>Sends a signal by the shell's own command.</summary>
    public void Signal(string name)
    {
        using Process kill = Process.Start("kill", new[] { "-" + name, Id.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        Assert.True(kill.WaitForExit(Patience));
        Assert.Equal(0, kill.ExitCode);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
