using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES1001: says of a member, or of its type in this assembly, that it is no state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncapturableMemberFix)), Shared]
public sealed class UncapturableMemberFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public UncapturableMemberFix()
        : base("SES1001", new IgnoreMember(), new IgnoreType("handle"))
    {
    }
}
