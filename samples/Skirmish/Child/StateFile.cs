using System.IO;
using System.Linq;
using Skirmish.Comparison;

namespace Skirmish.Child;

/// <summary>Writes down what the live objects hold, for the parent to compare.</summary>
internal static class StateFile
{
    public static string Write(string folder, string name, Mission mission)
    {
        string path = Path.Combine(folder, name + ".tsv");
        File.WriteAllLines(path, MissionState.Read(mission).Select(static line => line.ToRow()));
        return path;
    }
}
