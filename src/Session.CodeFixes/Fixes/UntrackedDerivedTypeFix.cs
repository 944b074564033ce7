using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES1003: tracks the class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UntrackedDerivedTypeFix)), Shared]
public sealed class UntrackedDerivedTypeFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public UntrackedDerivedTypeFix()
        : base("SES1003", new TrackType())
    {
    }
}
