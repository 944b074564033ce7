using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES2010: says of a member, or of its type in this assembly, that it is no state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetUpHandleFix)), Shared]
public sealed class SetUpHandleFix : SessionFix
{
    /// <summary>Makes the fix.</summary>
    public SetUpHandleFix()
        : base("SES2010", new IgnoreMember(), new IgnoreType("handle"))
    {
    }
}
