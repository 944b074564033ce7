using System;
using System.Threading.Tasks;
using Skirmish.Arguments;
using Skirmish.Parent;
using Skirmish.Reports;
using Spectre.Console;

namespace Skirmish.Progress;

/// <summary>The board of a run, drawn again in place with everything that happens. Disposing leaves its last picture standing.</summary>
internal sealed class TerminalView(IAnsiConsole console) : IRunView, IDisposable
{
    private readonly RunBoard _board = new();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<LiveDisplayContext> _started = new();
    private Task _live = Task.CompletedTask;

    public void RunStarted(RunOptions options)
    {
        _board.RunStarted(options);
        _live = console.Live(_board.Draw()).Overflow(VerticalOverflow.Crop).StartAsync(context =>
        {
            _started.SetResult(context);
            return _end.Task;
        });
    }

    public void RoundStarted(RoundPlan plan) => Show(() => _board.RoundStarted(plan));

    public void Reported(RoundPlan plan, GameStart start, ChildReport report) => Show(() => _board.Reported(plan, start, report));

    public void Killed(RoundPlan plan, RoundResult soFar) => Show(() => _board.Killed(plan, soFar));

    public void Recovered(RoundPlan plan, RoundResult soFar) => Show(() => _board.Recovered(plan, soFar));

    public void RoundEnded(RoundPlan plan, RoundResult result) => Show(() => _board.RoundEnded(plan, result));

    public void RunEnded(RunResult result)
    {
        Show(() => _board.RunEnded(result));
        Dispose();
    }

    public void Dispose()
    {
        _ = _end.TrySetResult();
        _live.Wait();
    }

    private void Show(Action happened)
    {
        happened();
        if (_started.Task.IsCompletedSuccessfully)
            _started.Task.Result.UpdateTarget(_board.Draw());
    }
}
