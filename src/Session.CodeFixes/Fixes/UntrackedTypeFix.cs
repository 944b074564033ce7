using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES1002: tracks the type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UntrackedTypeFix)), Shared]
public sealed class UntrackedTypeFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public UntrackedTypeFix()
        : base("SES1002", new TrackType())
    {
    }
}
