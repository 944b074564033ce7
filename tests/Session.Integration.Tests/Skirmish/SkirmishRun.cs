using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace SessionFlow.Tests.Skirmish;

/// <summary>The sample, or the SDK, as a process of its own: what it printed and how it ended.</summary>
internal sealed record SkirmishRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <param name="arguments">The arguments of <c>dotnet</c>: the path of the sample's assembly, or an SDK command.</param>
    /// <param name="temporary">The process's temporary folder; the system's when null.</param>
    /// <param name="setting">A setting of the runtime, as <c>NAME=value</c>.</param>
    public static async Task<SkirmishRun> DotnetAsync(IEnumerable<string> arguments, string? temporary = null, string? setting = null)
    {
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

        // A test host hands its own build variables on, which would make a nested build part of the outer one.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        if (temporary != null)
            start.Environment["TMPDIR"] = start.Environment["TMP"] = start.Environment["TEMP"] = temporary;
        if (setting?.Split('=') is [string name, string value])
            start.Environment[name] = value;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
            await Task.WhenAll(output, errors, process.WaitForExitAsync()).WaitAsync(Patience);
            return new SkirmishRun(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Runs the sample as it stands beside these tests.</summary>
    public static Task<SkirmishRun> SampleAsync(IEnumerable<string> arguments, string? temporary = null) =>
        DotnetAsync([Path.Combine(AppContext.BaseDirectory, "Skirmish.dll"), .. arguments], temporary);
}
