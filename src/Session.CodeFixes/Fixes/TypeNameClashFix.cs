using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES0007: gives the later type a name in files that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypeNameClashFix)), Shared]
public sealed class TypeNameClashFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public TypeNameClashFix()
        : base("SES0007", new RenameInFiles("SessionTracked"))
    {
    }
}
