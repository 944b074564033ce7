using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES2006: makes the class a definition.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SharedDataFix)), Shared]
public sealed class SharedDataFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public SharedDataFix()
        : base("SES2006", new DefineByKey())
    {
    }
}
