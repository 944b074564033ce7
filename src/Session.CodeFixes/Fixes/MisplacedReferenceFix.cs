using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES0006: marks the id of a definition as its key, or takes the mark of a reference away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisplacedReferenceFix)), Shared]
public sealed class MisplacedReferenceFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public MisplacedReferenceFix()
        : base("SES0006", new MarkKey(), new RemoveAttribute("SessionReference"))
    {
    }
}
