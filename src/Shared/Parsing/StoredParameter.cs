using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Where a parameter of a primary constructor is kept.</summary>
/// <param name="Level">The class of the hierarchy that declares the member.</param>
/// <param name="Member">The member.</param>
internal sealed record StoredParameter(INamedTypeSymbol Level, StateMember Member);
