using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES0009: writes a reason, to be edited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredWithoutReasonFix)), Shared]
public sealed class IgnoredWithoutReasonFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public IgnoredWithoutReasonFix()
        : base("SES0009", new WriteReason())
    {
    }
}
