using System;
using System.Globalization;
using System.IO;
using Skirmish.Arguments;
using Skirmish.Parent;
using Skirmish.Reports;

namespace Skirmish.Progress;

/// <summary>The plain lines, and below them one that is drawn again and again while the game plays.</summary>
internal sealed class LiveView : IRunView
{
    private const string EraseLine = "\r\u001b[2K";
    private readonly TextWriter _terminal;
    private readonly PlainView _lines;
    private long _acknowledged;
    private long _durable;
    private long _bytes;
    private string _status = "";

    public LiveView(TextWriter terminal)
    {
        _terminal = terminal;
        _lines = new PlainView(line => _terminal.Write(EraseLine + line + "\n" + _status));
    }

    public void RunStarted(RunOptions options) => _lines.RunStarted(options);

    public void RoundStarted(RoundPlan plan)
    {
        (_acknowledged, _durable, _bytes) = (0, 0, 0);
        _lines.RoundStarted(plan);
    }

    public void Reported(RoundPlan plan, GameStart start, ChildReport report)
    {
        switch (report)
        {
            case ChildReport.Acknowledged acknowledged:
                _acknowledged++;
                _durable += acknowledged.IsDurable ? 1 : 0;
                _bytes += acknowledged.ByteCount;
                break;
            case ChildReport.Playing playing:
                string bar = new string('#', (int)(playing.Step * 20 / plan.Steps)).PadRight(20, '.');
                Draw(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  [{bar}] step {playing.Step}/{plan.Steps}  {_acknowledged} acknowledged, {_durable} durable, {_bytes / 1024} KiB  {playing.Headline}"));
                break;
        }

        _lines.Reported(plan, start, report);
    }

    public void Killed(RoundPlan plan, RoundResult soFar) => Close(() => _lines.Killed(plan, soFar));

    public void Recovered(RoundPlan plan, RoundResult soFar) => _lines.Recovered(plan, soFar);

    public void RoundEnded(RoundPlan plan, RoundResult result) => Close(() => _lines.RoundEnded(plan, result));

    public void RunEnded(RunResult result) => Close(() => _lines.RunEnded(result));

    private void Draw(string status)
    {
        int width = Math.Max(20, Console.WindowWidth - 1);
        _status = status.Length > width ? status[..width] : status;
        _terminal.Write(EraseLine + _status);
    }

    /// <summary>Takes the status line away and then writes lines.</summary>
    private void Close(Action write)
    {
        _status = "";
        _terminal.Write(EraseLine);
        write();
    }
}
