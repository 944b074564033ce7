using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Parsing;

/// <summary>The one place that decides whether generated code can stand in a type.</summary>
internal static class TrackedDeclaration
{
    public static bool CanHoldCode(INamedTypeSymbol type, Compilation compilation) =>
        type.DeclaringSyntaxReferences.IsEmpty || Check(type, compilation, CancellationToken.None).IsEmpty;

    /// <summary>What keeps generated code out of a type marked as tracked; nothing if it can stand there.</summary>
    public static ImmutableArray<Finding> Check(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Shape(type) is { } shape)
            return ImmutableArray.Create(shape);
        if (NotPartial(type, "[SessionTracked]") is { } notPartial)
            return ImmutableArray.Create(notPartial);
        return type.TypeKind == TypeKind.Class && Inheritance(type, compilation, cancellation) is { } inheritance
            ? ImmutableArray.Create(inheritance)
            : ImmutableArray<Finding>.Empty;
    }

    /// <summary>A finding if a type, or one that contains it, is not partial.</summary>
    public static Finding? NotPartial(INamedTypeSymbol type, string marked)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (IsPartial(current))
                continue;
            string reason = SymbolEqualityComparer.Default.Equals(current, type)
                ? $"has {marked}"
                : $"contains '{type.Name}', which has {marked}";
            return new Finding(FindingKind.NotPartial, current, reason, $"partial {DeclarationParser.Keyword(current)} {current.Name}");
        }

        return null;
    }

    /// <summary>A finding if no generated code can continue a declaration, whatever it is for.</summary>
    public static Finding? NamingObstacle(INamedTypeSymbol type) => type switch
    {
        _ when HasToken(type, "file") => Cannot(type, "a file-local type cannot be named in another file", "Remove 'file'"),
        _ => null,
    };

    /// <summary>A finding if a type of this shape has no state that could be tracked, or none that could be restored.</summary>
    public static Finding? Shape(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => Cannot(type, "a static class has no instances", "Move the state into a class that has"),
        { TypeKind: not (TypeKind.Class or TypeKind.Struct) } => Cannot(type, "it is neither a class nor a struct", "Mark the types that implement it"),
        { IsRefLikeType: true } => Cannot(type, "a ref struct lives on the stack only", "Write it as a struct"),
        _ => NamingObstacle(type),
    };

    private static Finding? Inheritance(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        INamedTypeSymbol? tracked = Hierarchy.TrackedBase(type);
        if (tracked is not null && !Hierarchy.HoldsCode(tracked, compilation, cancellation))
            return Cannot(type, $"its base '{tracked.Name}' cannot be", "Correct that first");
        return null;
    }

    private static Finding Cannot(INamedTypeSymbol type, string reason, string advice) =>
        new(FindingKind.CannotBeTracked, type, reason, advice);

    private static bool IsPartial(INamedTypeSymbol type) => HasToken(type, "partial");

    // By text: the compiler that this is built against does not know the newer modifiers.
    private static bool HasToken(INamedTypeSymbol type, string modifier) => type.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(token => token.ValueText == modifier));
}
