using System;
using System.Diagnostics;
using System.IO;

namespace SessionFlow.Torture.Faults;

/// <summary>A process with a low limit of open files, and none of them left.</summary>
internal static class DescriptorRun
{
    private const int Limit = 256;

    public static Told Run()
    {
        if (!OperatingSystem.IsLinux())
            return new Told().Say("descriptors skipped: only where a shell sets limits");

        string folder = Path.Combine(Path.GetTempPath(), "session-torture", Guid.NewGuid().ToString("N"));
        try
        {
            ProcessStartInfo child = ChildProcess.Describe(DescriptorChild.Argument, folder);
            ProcessStartInfo shell = new("/bin/sh", ["-c", $"ulimit -n {Limit}; exec \"$@\"", "sh", child.FileName, .. child.ArgumentList])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process process = Process.Start(shell)!;
            string told = process.StandardOutput.ReadToEnd();
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            string[] words = told.Split(' ');
            TortureException.Require(process.ExitCode == 0 && words.Length == 4, () => $"descriptors: {process.ExitCode}: {told} {error}");
            return new Told().Say($"out of descriptors: {words[0]} typed problems in {words[1]} checkpoints, 0 lost, back to work");
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }
}
