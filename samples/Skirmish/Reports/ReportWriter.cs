using System.IO;
using System.Threading;

namespace Skirmish.Reports;

/// <summary>Writes reports, whole lines only, from any thread.</summary>
internal sealed class ReportWriter(TextWriter output)
{
    private readonly Lock _gate = new();

    public void Write(ChildReport report)
    {
        string line = ReportJson.ToLine(report);
        lock (_gate)
        {
            output.Write(line + "\n");
            output.Flush();
        }
    }
}
