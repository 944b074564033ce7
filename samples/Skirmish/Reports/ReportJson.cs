using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using Skirmish.Parent;

namespace Skirmish.Reports;

/// <summary>The JSON that passes between the processes, and out of the parent.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChildReport))]
[JsonSerializable(typeof(RunResult))]
[JsonSerializable(typeof(string))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static string ToLine(ChildReport report) => JsonSerializer.Serialize(report, Default.ChildReport);

    /// <summary>The report on a line, or null when the line is none: other output, or half a line of a killed process.</summary>
    public static ChildReport? TryRead(string line)
    {
        if (!line.StartsWith('{'))
            return null;
        try
        {
            return JsonSerializer.Deserialize(line, Default.ChildReport);
        }
        catch (Exception notOurs) when (notOurs is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
