using System.IO;
using Skirmish.Arguments;
using Skirmish.Parent;
using Skirmish.Reports;
using Spectre.Console;

namespace Skirmish.Progress;

/// <summary>Shows a run as another view does, and draws its board as it stands at the end into an SVG file.</summary>
internal sealed class PictureView(IRunView shown, string path) : IRunView
{
    private const int Columns = 110;

    private readonly RunBoard _board = new();

    public void RunStarted(RunOptions options)
    {
        _board.RunStarted(options);
        shown.RunStarted(options);
    }

    public void RoundStarted(RoundPlan plan)
    {
        _board.RoundStarted(plan);
        shown.RoundStarted(plan);
    }

    public void Reported(RoundPlan plan, GameStart start, ChildReport report)
    {
        _board.Reported(plan, start, report);
        shown.Reported(plan, start, report);
    }

    public void Killed(RoundPlan plan, RoundResult soFar)
    {
        _board.Killed(plan, soFar);
        shown.Killed(plan, soFar);
    }

    public void Recovered(RoundPlan plan, RoundResult soFar)
    {
        _board.Recovered(plan, soFar);
        shown.Recovered(plan, soFar);
    }

    public void RoundEnded(RoundPlan plan, RoundResult result)
    {
        _board.RoundEnded(plan, result);
        shown.RoundEnded(plan, result);
    }

    public void RunEnded(RunResult result)
    {
        _board.RunEnded(result);
        shown.RunEnded(result);
        IAnsiConsole paper = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.TrueColor,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(TextWriter.Null),
        });
        paper.Profile.Width = Columns;
        paper.Profile.Capabilities.Unicode = true;
        using Recorder recorder = paper.CreateRecorder();
        recorder.Write(_board.Draw());
        File.WriteAllText(path, recorder.Export(new SvgEncoder()));
    }
}
