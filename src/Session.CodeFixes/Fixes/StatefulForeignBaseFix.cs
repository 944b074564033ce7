using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES1007: captures the state of the base, or says that nothing of it is state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StatefulForeignBaseFix)), Shared]
public sealed class StatefulForeignBaseFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public StatefulForeignBaseFix()
        : base("SES1007", new InheritBase(), new IgnoreType("base"))
    {
    }
}
