namespace SessionFlow.Generators;

/// <summary>A generated file.</summary>
/// <param name="Name">Unique in the assembly, whatever the case.</param>
/// <param name="Text">The code.</param>
internal sealed record SourceFile(string Name, string Text);
