using Microsoft.CodeAnalysis;

namespace SessionFlow.Analyzers.Rules;

/// <summary>A tracked type has a name in files that another has.</summary>
/// <param name="Name">The name.</param>
/// <param name="First">The type that comes first: in the sources, or of another assembly.</param>
/// <param name="Free">A name that nothing has.</param>
/// <param name="IsOwn">True when it is the later type's name of today and not a former one.</param>
internal sealed record TypeNameClash(string Name, INamedTypeSymbol First, string Free, bool IsOwn);
