using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Skirmish.Reports;

/// <summary>What the child tells its parent: one JSON object on a line of its standard output.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "report")]
[JsonDerivedType(typeof(Playing), "playing")]
[JsonDerivedType(typeof(Acknowledged), "acknowledged")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Offered), "offered")]
[JsonDerivedType(typeof(NothingOffered), "nothingOffered")]
[JsonDerivedType(typeof(Recovered), "recovered")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Problem), "problem")]
internal abstract record ChildReport
{
    private ChildReport()
    {
    }

    /// <summary>The mission is being played.</summary>
    public sealed record Playing(long Step, string Headline) : ChildReport;

    /// <summary>A checkpoint was acknowledged. It holds this step or a later one.</summary>
    public sealed record Acknowledged(long Step, bool IsDurable, ulong Generation, bool IsSnapshot, long ByteCount) : ChildReport;

    /// <summary>A checkpoint was not acknowledged.</summary>
    public sealed record Refused(long Step, string Reason) : ChildReport;

    /// <summary>The last run ended badly, and this is offered.</summary>
    public sealed record Offered(
        string Pilot, DateTimeOffset When, string ExitKind, string? State, double? LostSeconds, IReadOnlyList<string> Rungs) : ChildReport;

    /// <summary>There is nothing to recover.</summary>
    public sealed record NothingOffered : ChildReport;

    /// <summary>The offer was accepted; the state was written to a file before the next step.</summary>
    public sealed record Recovered(long Step, string Rung, string StateFile) : ChildReport;

    /// <summary>The mission is over and the session was ended cleanly; the last state was written to a file.</summary>
    public sealed record Finished(long Step, string StateFile) : ChildReport;

    /// <summary>Something that the session reported and lives with, such as a gap in the state.</summary>
    public sealed record Problem(string Kind, string Message) : ChildReport;
}
