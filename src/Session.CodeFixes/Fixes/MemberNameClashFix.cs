using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES0004: gives the later member a name in files that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MemberNameClashFix)), Shared]
public sealed class MemberNameClashFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public MemberNameClashFix()
        : base("SES0004", new RenameInFiles("SessionMember"))
    {
    }
}
