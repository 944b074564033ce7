using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Fixes;
using Harness = SessionFlow.Analyzers.Tests.Harness.Project;

namespace SessionFlow.CodeFixes.Tests;

/// <summary>A page that promises a fix has one, under the rule's stem and with Fix All, and a fix has a page that tells of it.</summary>
public sealed class FixPageTests
{
    private static readonly CodeFixProvider[] Fixes = typeof(SessionFix).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(SessionFix)))
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!)
        .ToArray();

    [Fact]
    public void ForEveryRule_WhenItsPageTellsOfAFix_ThereIsOneAndElseNone()
    {
        IEnumerable<string> promised = typeof(FixPageTests).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith("Pages/SES", StringComparison.Ordinal) && PageOf(name).Split('\n').Any(static line => line.StartsWith("The fix", StringComparison.Ordinal)))
            .Select(static name => Path.GetFileNameWithoutExtension(name));

        Assert.Equal(promised.Order(StringComparer.Ordinal), Fixes.SelectMany(static fix => fix.FixableDiagnosticIds).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ForEveryFix_WhenItsNameIsRead_ItIsTheStemOfItsRule()
    {
        foreach (CodeFixProvider fix in Fixes)
        {
            string rule = Harness.Rules.Single(rule => rule.SupportedDiagnostics.Any(item => item.Id == fix.FixableDiagnosticIds.Single())).GetType().Name;
            Assert.Equal(rule[..^"Analyzer".Length], fix.GetType().Name[..^"Fix".Length]);
            Assert.Equal(fix.GetType().Name, fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Name);
            Assert.NotNull(fix.GetFixAllProvider());
            Assert.NotNull(typeof(FixPageTests).Assembly.GetType($"SessionFlow.CodeFixes.Tests.Fixes.{fix.GetType().Name}Tests"));
        }
    }

    private static string PageOf(string resource)
    {
        using var reader = new StreamReader(typeof(FixPageTests).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
