using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Makes all state of a base of another assembly that can be captured part of this one's tracked classes.</summary>
internal sealed class InheritBase : Edit
{
    private const string Attribute = "SessionInherited";

    public override string Title => "Capture the state of the base";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey("base") && AssemblyAttributes.CanHold(root, model, Attribute);

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        string type = diagnostic.Properties["base"]!;
        if (memory.IsFirst(type))
            AssemblyAttributes.Add(editor, Attribute, $"typeof({type})");
    }
}
