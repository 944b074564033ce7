using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Skirmish.Reports;

namespace Skirmish.Parent;

/// <summary>
/// This executable once more, as the game. Its standard input stays open for as long as it may live, so that it ends by
/// itself if the parent does; disposing it ends it in any case.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 60;
    private readonly Process _process;
    private readonly Channel<ChildReport> _reports = Channel.CreateUnbounded<ChildReport>();
    private readonly Queue<string> _output = new();
    private readonly Task _reading;

    private ChildProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadOutputAsync(), ReadErrorsAsync());
    }

    public static ChildProcess Start(params IEnumerable<string> arguments)
    {
        string host = Environment.ProcessPath!;
        bool isDotnet = Path.GetFileNameWithoutExtension(host).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        ProcessStartInfo start = new(host, isDotnet ? arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Skirmish.dll")) : arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // A killed runtime leaves its debugging pipes in the temporary folder, so it shall not open any.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return new ChildProcess(Process.Start(start)!);
    }

    public int Id => _process.Id;

    /// <summary>Everything that the child reports until it ends.</summary>
    /// <exception cref="ChildFailureException">It did not end in time.</exception>
    public async IAsyncEnumerable<ChildReport> ReadReportsAsync(TimeSpan timeout, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        while (await WaitAsync())
        {
            while (_reports.Reader.TryRead(out ChildReport? report))
                yield return report;
        }

        async Task<bool> WaitAsync()
        {
            try
            {
                return await _reports.Reader.WaitToReadAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw Failure($"hangs: it is still running after {timeout.TotalSeconds:0} s");
            }
        }
    }

    /// <summary>SIGKILL, or what the system has for it: no handler runs and nothing is flushed.</summary>
    public void Kill() => _process.Kill();

    /// <summary>The exit code of a child whose output has ended.</summary>
    /// <exception cref="ChildFailureException">It closed its output and lives on.</exception>
    public async Task<int> WaitForExitAsync(CancellationToken cancellation)
    {
        try
        {
            await _process.WaitForExitAsync(cancellation).WaitAsync(TimeSpan.FromSeconds(10), cancellation);
        }
        catch (TimeoutException)
        {
            throw Failure("hangs: it closed its output and does not end");
        }

        return _process.ExitCode;
    }

    public ChildFailureException Failure(string what)
    {
        lock (_output)
        {
            string printed = _output.Count == 0 ? "It printed nothing." : "It printed last:\n  " + string.Join("\n  ", _output);
            return new ChildFailureException($"The game {what}. {printed}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _reading;
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ReadOutputAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            Keep(line);
            if (ReportJson.TryRead(line) is { } report)
                await _reports.Writer.WriteAsync(report);
        }

        _reports.Writer.Complete();
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
            Keep(line);
    }

    private void Keep(string line)
    {
        lock (_output)
        {
            _output.Enqueue(line);
            if (_output.Count > KeptLines)
                _output.Dequeue();
        }
    }
}
