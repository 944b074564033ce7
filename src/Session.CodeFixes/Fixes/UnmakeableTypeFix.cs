using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES0003: adds a factory.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnmakeableTypeFix)), Shared]
public sealed class UnmakeableTypeFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public UnmakeableTypeFix()
        : base("SES0003", new AddFactory())
    {
    }
}
