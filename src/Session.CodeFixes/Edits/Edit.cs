using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>One thing that a fix can do. It is checked before it is offered.</summary>
internal abstract class Edit
{
    /// <summary>What the user reads, as an imperative; also tells Fix All which of several edits was meant.</summary>
    public abstract string Title { get; }

    /// <summary>True where the edit can be made.</summary>
    public abstract bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic);

    /// <summary>Makes the edit. Several are made in one document in the order of its text.</summary>
    public abstract void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory);
}
