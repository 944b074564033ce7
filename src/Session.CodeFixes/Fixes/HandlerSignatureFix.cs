using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES0011: corrects the signature.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandlerSignatureFix)), Shared]
public sealed class HandlerSignatureFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public HandlerSignatureFix()
        : base("SES0011", new CorrectHandler())
    {
    }
}
