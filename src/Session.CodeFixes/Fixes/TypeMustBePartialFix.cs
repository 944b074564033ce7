using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES0001: makes the type, and those that contain it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypeMustBePartialFix)), Shared]
public sealed class TypeMustBePartialFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public TypeMustBePartialFix()
        : base("SES0001", new MakePartial())
    {
    }
}
