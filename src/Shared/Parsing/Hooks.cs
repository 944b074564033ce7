using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Parsing;

/// <summary>Looks for a game's hooks, and for members that only have a hook's name.</summary>
internal static class Hooks
{
    /// <summary>True when a type's own code is called after a restore.</summary>
    public static bool ImplementsOnRestored(INamedTypeSymbol type) => type.GetMembers(KnownNames.OnRestored).OfType<IMethodSymbol>().Any(
        static method => IsOnRestored(method) && method is { IsStatic: false, ReturnsVoid: true }
            && (method.PartialImplementationPart is not null || !method.IsPartialDefinition));

    /// <summary>True when a type's own code is called before a capture.</summary>
    public static bool ImplementsOnCapturing(INamedTypeSymbol type) => type.GetMembers(KnownNames.OnCapturing).OfType<IMethodSymbol>().Any(
        static method => method is { Arity: 0, Parameters.IsEmpty: true, IsStatic: false, ReturnsVoid: true }
            && (method.PartialImplementationPart is not null || !method.IsPartialDefinition));

    /// <summary>Methods that have a hook's name and are none, so that nobody would ever call them.</summary>
    public static IEnumerable<Finding> Misshapen(INamedTypeSymbol type)
    {
        bool isClass = type.TypeKind == TypeKind.Class;
        if (!(isClass && ImplementsOnRestored(type)) && Declared(type, KnownNames.OnRestored) is { } restored)
            yield return Misshapen(restored, isClass, "partial void OnRestored(SessionRestoreContext context)");
        if (!(isClass && ImplementsOnCapturing(type)) && Declared(type, KnownNames.OnCapturing) is { } capturing)
            yield return Misshapen(capturing, isClass, "partial void OnCapturing()");
    }

    /// <summary>True when generated code cannot declare the hook, because the game has another member in its place.</summary>
    public static bool HasOther(INamedTypeSymbol type, string hook) => SourceMembers.Of(type).Any(member => member.Name == hook
        && (member is not IMethodSymbol method || (TakesWhatAHookTakes(method) && !IsPartial(method))));

    /// <summary>True when a base that is not tracked has a member of a hook's name, which the hook hides.</summary>
    public static bool HideMembersOf(INamedTypeSymbol type) => Hierarchy.UntrackedBases(type).Any(static level =>
        level.MemberNames.Contains(KnownNames.OnCapturing) || level.MemberNames.Contains(KnownNames.OnRestored));

    private static ISymbol? Declared(INamedTypeSymbol type, string name) =>
        SourceMembers.Of(type).FirstOrDefault(member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary } && member.Name == name);

    private static Finding Misshapen(ISymbol method, bool isClass, string signature) => isClass
        ? new Finding(FindingKind.WrongShape, method, "it has the name of a hook and not its signature, so that it never runs", $"Write it as '{signature}'")
        : new Finding(FindingKind.WrongShape, method, "a struct has no hooks, so that it never runs", "Move it into the class that holds the struct");

    private static bool TakesWhatAHookTakes(IMethodSymbol method) =>
        method.Arity == 0 && (method.Name == KnownNames.OnCapturing ? method.Parameters.IsEmpty : IsOnRestored(method));

    private static bool IsOnRestored(IMethodSymbol method) =>
        method is { Arity: 0, Parameters: [{ RefKind: RefKind.None, Type.Name: "SessionRestoreContext" }] };

    private static bool IsPartial(IMethodSymbol method) => method.DeclaringSyntaxReferences.Any(static reference =>
        reference.GetSyntax() is MethodDeclarationSyntax syntax && syntax.Modifiers.Any(static token => token.ValueText == "partial"));
}
