using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES1010: takes the result.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedResultFix)), Shared]
public sealed class DroppedResultFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public DroppedResultFix()
        : base("SES1010", new TakeResult())
    {
    }
}
