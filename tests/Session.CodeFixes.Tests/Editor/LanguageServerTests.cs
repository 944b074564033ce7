using SessionFlow.Analyzers.Rules;
using SessionFlow.CodeFixes.Fixes;
using SessionFlow.Generators;

namespace SessionFlow.CodeFixes.Tests.Editor;

/// <summary>The rules and fixes as they were built here, in an editor.</summary>
public sealed class LanguageServerTests() : EditorTests(Loaded)
{
    private static readonly Components Loaded = new(
        typeof(SessionGenerator).Assembly, typeof(SessionAnalyzer).Assembly, typeof(SessionFix).Assembly, typeof(SessionTrackedAttribute).Assembly.Location);
}
