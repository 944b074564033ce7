using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES1008: says that the numbers decide nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RandomMemberFix)), Shared]
public sealed class RandomMemberFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public RandomMemberFix()
        : base("SES1008", new IgnoreMember())
    {
    }
}
