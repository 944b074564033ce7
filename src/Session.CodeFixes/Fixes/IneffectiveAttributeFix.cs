using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES2003: removes the attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IneffectiveAttributeFix)), Shared]
public sealed class IneffectiveAttributeFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public IneffectiveAttributeFix()
        : base("SES2003", new RemoveAttribute())
    {
    }
}
