using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES0014: gives a hook or a factory its signature, or takes a mark away that cannot be met.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisshapenHookFix)), Shared]
public sealed class MisshapenHookFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public MisshapenHookFix()
        : base("SES0014", new CorrectHook(), new CorrectFactory(), new RemoveAttribute("SessionFactory"), new RemoveAttribute("SessionConverter"))
    {
    }
}
