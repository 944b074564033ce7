using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Parsing;

/// <summary>
/// Finds what an object of a type remembers: instance fields and the fields behind properties. Constants, statics, events
/// and computed properties have no memory in the object.
/// </summary>
internal static class StateMembers
{
    private static readonly Uncapturable AccessorWithBody = new(
        "its accessors have bodies, which would run when it is read or restored", "Keep the value in a field of its own, or mark it [SessionMember] to have them run");

    private static readonly Uncapturable ExplicitInterface = new(
        "it implements an interface explicitly and has no name of its own", "Keep the value in a field of its own");

    private static readonly Uncapturable FixedBuffer = new(
        "this version does not capture fixed-size buffers", "Use an array");

    private static readonly Uncapturable SetterOfStruct = new(
        "a struct is a value, which is written whole: none of its setters runs", "Remove [SessionMember]: the fields that the setter writes are state already")
    {
        Finding = FindingKind.UnsettableMember,
    };

    private static readonly Uncapturable ObsoleteAsError = new(
        "it is obsolete as an error, so that no code may use it", "Make the obsolescence a warning");

    private static readonly OncePerType<ImmutableArray<StateMember>> Known = new(static type => Find(type).ToImmutableArray());

    /// <summary>What the game wrote of it and did not ignore, in the order of <see cref="SourceMembers.Of"/>.</summary>
    public static ImmutableArray<StateMember> Of(INamedTypeSymbol type) => Known.Of(type);

    private static IEnumerable<StateMember> Find(INamedTypeSymbol type)
    {
        if (type.IsIgnored())
            yield break;
        foreach (ISymbol member in SourceMembers.Of(type))
        {
            StateMember? state = member switch
            {
                IFieldSymbol { IsConst: false, IsStatic: false } field => OfMemory(field),
                IPropertySymbol property when property.Has(KnownNames.Member) && !HasMemory(property) => OfComputed(property),
                _ => null,
            };
            if (state is not null && !state.Symbol.IsIgnored() && !member.IsIgnored())
                yield return state;
        }
    }

    /// <summary>The same; of a type of another assembly, where no field behind a property is seen, what it shows.</summary>
    public static IEnumerable<StateMember> WithMetadata(INamedTypeSymbol type) => Hierarchy.IsSource(type)
        ? Of(type)
        : type.GetMembers().Select(static member => member switch
        {
            IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false } field => OfField(field),
            IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: { } getter } property when IsAutomatic(getter) =>
                new StateMember(property, property.Type, property.SetMethod?.IsInitOnly != false, HasInitializer: true),
            _ => null,
        }).OfType<StateMember>();

    private static StateMember? OfMemory(IFieldSymbol field) => field.AssociatedSymbol switch
    {
        null when !field.IsImplicitlyDeclared => OfField(field),
        IPropertySymbol property when HasBody(property) && property.Has(KnownNames.Member) => OfComputed(property),
        IPropertySymbol property => OfProperty(field, property),
        _ => null,
    };

    /// <summary>A property without memory of its own that the game calls state.</summary>
    private static StateMember OfComputed(IPropertySymbol property) => new(property, property.Type, IsReadOnly: false, HasInitializer: false)
    {
        IsSetByCode = true,
        Obstacle = Unsettable(property) ?? ObstacleOf(property),
    };

    private static Uncapturable? Unsettable(IPropertySymbol property)
    {
        string? reason = property switch
        {
            { IsStatic: true } => "it is static and belongs to no object",
            { IsIndexer: true } => "an indexer is no member",
            { GetMethod: null } => "it cannot be read",
            { SetMethod: null } => "it computes its value and cannot be set",
            { SetMethod.IsInitOnly: true } => "it can be set only while the object is made",
            _ => null,
        };
        return reason is not null
            ? new Uncapturable(reason, "Remove [SessionMember], or give it a setter") { Finding = FindingKind.UnsettableMember }
            : property.ContainingType.IsValueType ? SetterOfStruct
            : property.ExplicitInterfaceImplementations.IsEmpty ? null : ExplicitInterface;
    }

    private static StateMember OfField(IFieldSymbol field) =>
        new(field, field.Type, field.IsReadOnly, HasInitializer(field))
        {
            Obstacle = field.IsFixedSizeBuffer ? FixedBuffer : ObstacleOf(field) ?? Handles.Of(field, field.Type),
        };

    private static StateMember OfProperty(IFieldSymbol field, IPropertySymbol property) =>
        new(property, property.Type, property.SetMethod?.IsInitOnly != false, HasInitializer(property))
        {
            BackingField = Hides(property) || (IsOverridable(property) && BackingFields.CanBeReached(property.ContainingType)) ? field.Name : null,
            Obstacle = !Hides(property) || BackingFields.CanBeReached(property.ContainingType)
                ? ObstacleOf(property) ?? ObstacleOf(field) ?? Handles.Of(property, property.Type)
                : property.ExplicitInterfaceImplementations.IsEmpty ? AccessorWithBody
                : ExplicitInterface,
        };

    /// <summary>True when the memory of a property can be named by nobody, or only by running code of the game.</summary>
    private static bool Hides(IPropertySymbol property) => !property.ExplicitInterfaceImplementations.IsEmpty || HasBody(property);

    /// <summary>True when naming a property may run another class's code, and leave the memory of this one alone.</summary>
    private static bool IsOverridable(IPropertySymbol property) =>
        (property.IsVirtual || property is { IsOverride: true, IsSealed: false }) && !property.ContainingType.IsSealed;

    private static Uncapturable? ObstacleOf(ISymbol symbol) =>
        symbol.GetAttributes().Any(static attribute =>
            attribute.AttributeClass is { Name: "ObsoleteAttribute" } && attribute.ConstructorArguments.Any(static argument => argument.Value is true))
            ? ObsoleteAsError
            : null;

    private static bool IsAutomatic(IMethodSymbol getter) => getter.DeclaredAccessibility != Accessibility.Private
        && getter.AssociatedSymbol?.Name != "EqualityContract"
        && getter.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "CompilerGeneratedAttribute" });

    /// <summary>True for a field, and for a property that has one behind it.</summary>
    public static bool HasMemory(ISymbol member) => member is IFieldSymbol
        || member.ContainingType.GetMembers().Any(other => other is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, member));

    /// <summary>True when the declaration of a member gives it a value.</summary>
    public static bool HasInitializer(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer is not null,
        PropertyDeclarationSyntax property => property.Initializer is not null,
        _ => false,
    });

    /// <summary>A property that has memory and accessors with bodies uses the <c>field</c> keyword.</summary>
    private static bool HasBody(IPropertySymbol property) => property.DeclaringSyntaxReferences.Any(static reference =>
        reference.GetSyntax() is PropertyDeclarationSyntax syntax
        && (syntax.ExpressionBody is not null
            || syntax.Modifiers.Any(static token => token.ValueText == "partial")
            || syntax.AccessorList?.Accessors.Any(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null) == true));
}
