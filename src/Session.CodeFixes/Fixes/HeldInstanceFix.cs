using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES1011: makes the member a root, or says that it is no state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeldInstanceFix)), Shared]
public sealed class HeldInstanceFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public HeldInstanceFix()
        : base("SES1011", new MakeRoot(), new IgnoreMember())
    {
    }
}
