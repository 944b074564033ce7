using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading;
using Skirmish.Arguments;
using Skirmish.Child;
using Skirmish.Parent;
using Skirmish.Progress;
using Skirmish.Reports;
using Spectre.Console;

// The game itself, as the parent starts it. It stays on this thread, which owns the session.
if (args is ["play", string store, string missionSeed, string steps])
    return GameProcess.Play(store, uint.Parse(missionSeed, CultureInfo.InvariantCulture), long.Parse(steps, CultureInfo.InvariantCulture));
if (args is ["look", string lookedInto])
    return GameProcess.Look(lookedInto);

if (!ArgumentParser.TryParse(args, (uint)Random.Shared.Next(), out RunOptions? options, out string? error))
{
    Console.Error.WriteLine(error);
    return 2;
}

if (options.Help)
{
    Console.WriteLine(RunOptions.Usage);
    return 0;
}

bool isTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
using TerminalView? terminal = isTerminal && !options.Json ? new TerminalView(AnsiConsole.Console) : null;
IRunView view = options.Json ? new SilentView() : terminal ?? (IRunView)new PlainView(Console.WriteLine);
if (options.Picture != null)
    view = new PictureView(view, options.Picture);
using CancellationTokenSource interrupted = new();
using PosixSignalRegistration onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using PosixSignalRegistration onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);

try
{
    RunResult result = await new Rehearsal(options, view).RunAsync(interrupted.Token);
    if (options.Json)
        Console.WriteLine(JsonSerializer.Serialize(result, ReportJson.Default.RunResult));
    return result.ExitCode;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Interrupted.");
    return 1;
}

// The run ends in its own time, so that no game and no folder is left behind.
void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = true;
    interrupted.Cancel();
}
