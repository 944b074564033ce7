using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Skirmish.Arguments;
using Skirmish.Parent;
using Skirmish.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Skirmish.Progress;

/// <summary>A run at a glance: a row for each round, how far the mission is, and the recovery dialog as the player would see it.</summary>
internal sealed class RunBoard : IRunView
{
    private const int ShownRounds = 10;
    private const int BarWidth = 40;
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private readonly List<RoundResult> _ended = [];
    private readonly List<string> _problems = [];
    private string _title = "";
    private RoundPlan? _plan;
    private RoundResult? _soFar;
    private ChildReport.Playing? _playing;
    private ChildReport.Offered? _offer;
    private long _acknowledged;
    private long _durable;
    private long _bytes;
    private string _doing = "";
    private RunResult? _result;

    public void RunStarted(RunOptions options) => _title = string.Create(Plain, $"{options.Rounds} rounds of {options.Seconds} s, seed {options.Seed}");

    public void RoundStarted(RoundPlan plan)
    {
        (_plan, _soFar, _playing, _offer, _doing) = (plan, null, null, null, "plays");
        (_acknowledged, _durable, _bytes) = (0, 0, 0);
    }

    public void Reported(RoundPlan plan, GameStart start, ChildReport report)
    {
        switch (report)
        {
            case ChildReport.Playing playing:
                _playing = playing;
                break;
            case ChildReport.Acknowledged acknowledged:
                _acknowledged++;
                _durable += acknowledged.IsDurable ? 1 : 0;
                _bytes += acknowledged.ByteCount;
                break;
            case ChildReport.Offered offer:
                _offer = offer;
                break;
            case ChildReport.Problem problem:
                _problems.Add($"round {plan.Number}: {problem.Kind}: {problem.Message}");
                break;
        }
    }

    public void Killed(RoundPlan plan, RoundResult soFar) => (_soFar, _doing) = (soFar, "killed");

    public void Recovered(RoundPlan plan, RoundResult soFar) => (_soFar, _doing) = (soFar, "plays on");

    public void RoundEnded(RoundPlan plan, RoundResult result)
    {
        _ended.Add(result);
        _plan = null;
    }

    public void RunEnded(RunResult result) => _result = result;

    public IRenderable Draw()
    {
        List<IRenderable> parts = [Rounds()];
        if (_plan is not null && _playing is not null)
            parts.Add(Mission(_plan, _playing));
        if (_offer is not null)
            parts.Add(Dialog(_offer));
        parts.AddRange(_problems.TakeLast(3).Select(static problem => new Text(problem, Color.Yellow)));
        if (_result is not null)
            parts.Add(new Text($"{_result}", _result.ExitCode == 0 ? Color.Green : Color.Red));
        return new Rows(parts);
    }

    private Table Rounds()
    {
        var table = new Table().RoundedBorder().BorderColor(Color.Grey).Title(new TableTitle(_title));
        foreach (string column in (string[])["round", "killed past step", "acknowledged", "recovered step", "lost", "values compared"])
            table.AddColumn(new TableColumn(column).RightAligned());
        table.AddColumn("");
        foreach (RoundResult round in _ended.TakeLast(ShownRounds))
            table.AddRow(Row(round, round.IsGood ? new Text("whole", Color.Green) : new Text($"{round.Failure ?? $"{round.Difference}"}", Color.Red)));
        if (_plan is not null)
            table.AddRow(Row(_soFar ?? new RoundResult { Number = _plan.Number, MissionSeed = _plan.MissionSeed }, new Text(_doing, Color.Aqua)));
        return table;
    }

    private IRenderable[] Row(RoundResult round, Text verdict) =>
    [
        Number(round.Number), Known(round.Killed, round.KilledAfterStep),
        new Text(round.Killed ? string.Create(Plain, $"{round.Acknowledged} ({round.AcknowledgedDurable} durable)") : string.Create(Plain, $"{_acknowledged} ({_durable} durable)")),
        Known(round.RecoveredStep.HasValue, round.RecoveredStep ?? 0), Known(round.RecoveredStep.HasValue, round.Lost), Known(round.Compared > 0, round.Compared), verdict,
    ];

    private Rows Mission(RoundPlan plan, ChildReport.Playing playing)
    {
        int done = (int)Math.Clamp(playing.Step * BarWidth / plan.Steps, 0, BarWidth);
        var bar = new Paragraph();
        bar.Append(new string('━', done), Color.Green).Append(new string('━', BarWidth - done), Color.Grey);
        bar.Append(string.Create(Plain, $" step {playing.Step} of {plan.Steps}, {_bytes / 1024} KiB of checkpoints"), Style.Plain);
        return new Rows(bar, new Text(playing.Headline, Color.Grey));
    }

    /// <summary>What a game with a screen asks: who, when, how it ended, the rungs from the best down, and what each choice costs.</summary>
    private static Panel Dialog(ChildReport.Offered offer)
    {
        List<IRenderable> lines =
        [
            new Text(string.Create(Plain, $"{offer.Pilot}, your last game ended at {offer.When:HH:mm:ss} ({offer.ExitKind}) in {offer.State ?? "an unknown state"}.")),
            new Text(offer.LostSeconds is { } seconds ? string.Create(Plain, $"Going on loses the last {seconds:0.00} s.") : "Nothing can be recommended.", Color.Aqua),
            new Text(""),
        ];
        lines.AddRange(offer.Rungs.Select(static (rung, index) => new Text(string.Create(Plain, $"{index + 1}  {rung}"), rung.Contains("recommended", StringComparison.Ordinal) ? Color.Green : Color.Grey)));
        return new Panel(new Rows(lines)).RoundedBorder().BorderColor(Color.Aqua).Header("Go on where it ended?").Expand();
    }

    private static Text Known(bool isKnown, long value) => isKnown ? Number(value) : new Text("");

    private static Text Number(long value) => new(value.ToString("N0", Plain));
}
