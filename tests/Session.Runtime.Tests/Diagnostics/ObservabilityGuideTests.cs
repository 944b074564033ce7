using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using SessionFlow.Diagnostics;

namespace SessionFlow.Tests.Diagnostics;

/// <summary>The guide's tables are those of the code: a name that moves would break somebody's dashboard.</summary>
public sealed class ObservabilityGuideTests
{
    private static readonly string[] Rows = File.ReadAllLines(Path.Combine(
        typeof(ObservabilityGuideTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "ProjectDirectory").Value!,
        "../../docs/guides/observability.md"));

    [Fact]
    public void ForTheTableOfEvents_ItHasEachEventWithItsNumber() => Assert.Equal(
        Enum.GetValues<SessionLogEvent>().Where(static one => one != SessionLogEvent.None).Select(static one => $"{(int)one} `{one}`"),
        Table("event id").Select(static cells => $"{cells[0]} {cells[1]}"));

    [Fact]
    public void ForTheTableOfInstruments_ItHasEachWithKindUnitAndTag() => Assert.Equal(
        SessionInstrument.All.Select(static one => $"`{one.Name}` {one.Kind} {one.Unit} {one.Tag}".TrimEnd()),
        Table("instrument").Select(static cells => $"{cells[0]} {cells[1]} {cells[2]} {cells[3]}".TrimEnd()));

    [Fact]
    public void ForTheTableOfActivities_ItHasEach() =>
        Assert.Equal(SessionActivities.All.Select(static name => $"`{name}`"), Table("activity").Select(static cells => cells[0]));

    /// <summary>The cells of the table whose first heading is given.</summary>
    private static IEnumerable<string[]> Table(string heading) => Rows
        .SkipWhile(row => !row.StartsWith($"| {heading} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(static row => row.StartsWith('|'))
        .Select(static row => row.Trim('|').Split('|').Select(static cell => cell.Trim()).ToArray());
}
