using Microsoft.CodeAnalysis;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Makes descriptors, so that each rule has its page.</summary>
internal static class RuleDescriptor
{
    /// <summary>Where the pages stand; the package and the repository have the same folder.</summary>
    public const string Pages = "docs/rules/";

    public static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, "Session.Declaration", DiagnosticSeverity.Error);

    public static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, "Session.State", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Suggestion(string id, string title, string message) =>
        Create(id, title, message, "Session.Suggestion", DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md");
}
