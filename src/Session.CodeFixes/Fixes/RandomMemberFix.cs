using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES1008: puts a generator that can be captured in its place, or says that the numbers decide nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RandomMemberFix)), Shared]
public sealed class RandomMemberFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public RandomMemberFix()
        : base("SES1008", new UseSessionRandom(), new IgnoreMember())
    {
    }
}
