using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Generators.Tests.Harness;

/// <summary>What the strictest project would stop at.</summary>
internal static class Strictness
{
    // The corpus itself is full of what is never assigned, not documented and hidden; the rest of it has to be clean too.
    private static readonly HashSet<string> OfTheCorpus = new()
    {
        "CS1591", "CS8618", "CS8632", "CS0067", "CS0612", "CS0618", "CS8981", "CS0659", "CS0661", "CS0108", "CS8625", "CS0414", "CS0169", "CS0649", "CS8714",
    };

    public static string[] Reported(Compilation compilation) => compilation.GetDiagnostics().Where(Counts).Select(static item => item.ToString()).ToArray();

    private static bool Counts(Diagnostic diagnostic)
    {
        bool isGenerated = diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
        return diagnostic.Severity >= DiagnosticSeverity.Warning
            && (isGenerated || diagnostic.Severity == DiagnosticSeverity.Error || !OfTheCorpus.Contains(diagnostic.Id));
    }
}
