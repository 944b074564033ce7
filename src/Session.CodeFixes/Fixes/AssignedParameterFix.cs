using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES1006: turns the parameter into a field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AssignedParameterFix)), Shared]
public sealed class AssignedParameterFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public AssignedParameterFix()
        : base("SES1006", new FieldFromParameter())
    {
    }
}
