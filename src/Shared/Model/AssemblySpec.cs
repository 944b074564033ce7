namespace SessionFlow.Model;

/// <summary>The assembly that is compiled.</summary>
/// <param name="Namespace">The namespace of its generated types.</param>
/// <param name="ReferencedSets">The sets of types of the assemblies that it references, fully qualified.</param>
/// <param name="Removed">Tracked types of earlier releases that are gone, and why.</param>
internal sealed record AssemblySpec(string Namespace, EquatableArray<string> ReferencedSets, EquatableArray<GapSpec> Removed);
