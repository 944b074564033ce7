using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES2005: says of the member that it is no state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InjectedServiceFix)), Shared]
public sealed class InjectedServiceFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public InjectedServiceFix()
        : base("SES2005", new IgnoreMember())
    {
    }
}
