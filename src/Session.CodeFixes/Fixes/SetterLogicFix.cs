using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES2007: adds the hook in which the setters' work can be done again.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetterLogicFix)), Shared]
public sealed class SetterLogicFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public SetterLogicFix()
        : base("SES2007", new AddRestoredHook())
    {
    }
}
