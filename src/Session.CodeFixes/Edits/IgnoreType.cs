using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Says of a type of another assembly that nothing of it is state in this one, and leaves the reason to be written.</summary>
internal sealed class IgnoreType : Edit
{
    private const string Attribute = "SessionIgnoredType";
    private readonly string _property;

    /// <param name="property">The property of a diagnostic that names the type.</param>
    public IgnoreType(string property) => _property = property;

    public override string Title => "Ignore the type in this assembly";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(_property) && AssemblyAttributes.CanHold(root, model, Attribute);

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        string type = diagnostic.Properties[_property]!;
        if (memory.IsFirst(type))
            AssemblyAttributes.Add(editor, Attribute, $"typeof({type}), \"reason\"");
    }
}
