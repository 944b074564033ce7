using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES1005: makes the static a root, or says that it is no state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MutableStaticFix)), Shared]
public sealed class MutableStaticFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public MutableStaticFix()
        : base("SES1005", new MakeRoot(), new IgnoreMember())
    {
    }
}
