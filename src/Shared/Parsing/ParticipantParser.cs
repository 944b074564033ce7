using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>Reads a class with members marked <c>[SessionRoot]</c> or <c>[OnSession]</c>.</summary>
internal static class ParticipantParser
{
    private const string AttachSession = nameof(AttachSession);

    /// <summary>The member that stands for the whole participant, so that it is read once and not once for each member.</summary>
    public static ISymbol? FirstMark(INamedTypeSymbol type) => SourceMembers.Of(type).FirstOrDefault(IsMarked);

    public static ParseResult<ParticipantSpec> Parse(INamedTypeSymbol type, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Obstacle(type) is { } obstacle)
            return new ParseResult<ParticipantSpec>(null, ImmutableArray.Create(obstacle));

        var roots = new List<RootSpec>();
        var handlers = new List<HandlerSpec>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (ISymbol member in SourceMembers.Of(type).Where(IsMarked))
        {
            if (member is IMethodSymbol method)
                ReadHandlers(method, handlers, findings);
            else
                ReadRoot(member, roots, findings);
        }

        var spec = new ParticipantSpec
        {
            Declaration = DeclarationParser.Parse(type),
            IsSealed = type.IsSealed,
            Base = BaseOf(type)?.FullName(),
            Roots = roots.ToEquatableArray(),
            Handlers = handlers.ToEquatableArray(),
            TypeSet = SymbolNames.TypeSet(type),
        };
        return new ParseResult<ParticipantSpec>(spec, findings.ToImmutable());
    }

    private static Finding? Obstacle(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
            return new Finding(FindingKind.CannotBeTracked, type, "only an object can be attached to a coordinator", "Write it as a class");
        if (TrackedDeclaration.NamingObstacle(type) is { } shape)
            return shape;
        string mark = FirstMark(type) is IMethodSymbol ? "an [OnSession] method" : "a [SessionRoot] member";
        return TrackedDeclaration.NotPartial(type, mark)
            ?? (SourceMembers.Of(type).Any(static member => member.Name == AttachSession)
                ? new Finding(FindingKind.CannotBeTracked, type, $"generated code needs the name '{AttachSession}' of one of its members", $"Rename '{AttachSession}'")
                : null);
    }

    private static void ReadRoot(ISymbol member, List<RootSpec> roots, ImmutableArray<Finding>.Builder findings)
    {
        (ITypeSymbol type, bool canBeSet, bool canBeRead) = member switch
        {
            IFieldSymbol field => (field.Type, field is { IsReadOnly: false, IsConst: false }, true),
            IPropertySymbol property => (property.Type, property.SetMethod is { IsInitOnly: false }, property is { GetMethod: not null, IsIndexer: false }),
            _ => (null!, false, false),
        };
        string name = member.Find(KnownNames.Root)!.ConstructorArguments is [{ Value: string { Length: > 0 } given }] ? given : "";
        if (!canBeRead || name.Length == 0)
        {
            findings.Add(Root(member, name.Length == 0 ? "a root needs a name" : "a root must be readable", "Write [SessionRoot(\"name\")] on a field"));
        }
        else if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } root || !IsOrDerivesFromTracked(root))
        {
            findings.Add(Root(member, $"a root is an object of a tracked class, and '{type.ShortName()}' is none", $"Mark '{type.ShortName()}' [SessionTracked]"));
        }
        else if (!canBeSet && IsNeverSet(member))
        {
            findings.Add(Root(member, "it is read-only and nothing gives it an object", "Write '= new()' behind it, or remove 'readonly'"));
        }
        else
        {
            if (RootNamed(name, member) is { } first)
                findings.Add(Root(member, $"'{first.ContainingType.Name}.{first.Name}' is the root '{name}' already", $"Write [SessionRoot(\"another name\")]") with { Other = first });
            roots.Add(new RootSpec(name, type.FullName(), SymbolNames.Escape(member.Name), member.IsStatic, canBeSet));
        }
    }

    private static void ReadHandlers(IMethodSymbol method, List<HandlerSpec> handlers, ImmutableArray<Finding>.Builder findings)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute is not { AttributeClass.Name: KnownNames.OnSession, ConstructorArguments: [{ Type: INamedTypeSymbol kinds, Value: int number }] })
                continue;
            string? name = kinds.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.ConstantValue is int value && value == number)?.Name;
            if (name is null || SessionPayloads.Of(name) is not { } payload)
                findings.Add(Handler(method, "there is no such session event", "Name one of SessionEventKind"));
            else if (!method.ReturnsVoid || method.IsGenericMethod || !IsTaken(method, payload))
                findings.Add(Handler(method, $"a handler of {name} returns nothing and takes a {payload} or nothing", $"Write void {method.Name}({payload} value)") with { Payload = payload });
            else
                handlers.Add(new HandlerSpec(name, method.Parameters.IsEmpty ? null : "global::SessionFlow." + payload, SymbolNames.Escape(method.Name), method.IsStatic));
        }
    }

    private static bool IsTaken(IMethodSymbol method, string payload) =>
        method.Parameters.IsEmpty
        || (method.Parameters is [{ RefKind: RefKind.None, Type: var type }] && type.Name == payload);

    private static INamedTypeSymbol? BaseOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.DeclaringSyntaxReferences.IsEmpty ? !current.GetMembers(AttachSession).IsEmpty : FirstMark(current) is not null && Obstacle(current) is null)
                return current;
        }

        return null;
    }

    private static bool IsOrDerivesFromTracked(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.IsTracked())
                return true;
        }

        return false;
    }

    private static bool IsMarked(ISymbol member) => member switch
    {
        IMethodSymbol => member.Has(KnownNames.OnSession),
        IFieldSymbol or IPropertySymbol => member.Has(KnownNames.Root),
        _ => false,
    };

    /// <summary>The root of the same name that comes before a member: in its class, or in a base.</summary>
    private static ISymbol? RootNamed(string name, ISymbol member)
    {
        for (INamedTypeSymbol? level = member.ContainingType; level is not null; level = level.BaseType)
        {
            foreach (ISymbol other in SourceMembers.Of(level).Where(static item => item is IFieldSymbol or IPropertySymbol))
            {
                if (SymbolEqualityComparer.Default.Equals(other, member))
                    break;
                if (other.Find(KnownNames.Root) is { ConstructorArguments: [{ Value: string taken }] } && taken == name)
                    return other;
            }
        }

        return null;
    }

    /// <summary>True for read-only memory that neither its declaration nor a constructor fills.</summary>
    private static bool IsNeverSet(ISymbol member) =>
        member is not IPropertySymbol { SetMethod: not null } && StateMembers.HasMemory(member) && !StateMembers.HasInitializer(member)
        && !(member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors).Any(static constructor => !constructor.IsImplicitlyDeclared);

    private static Finding Root(ISymbol symbol, string reason, string advice) => new(FindingKind.Root, symbol, reason, advice);

    private static Finding Handler(ISymbol symbol, string reason, string advice) => new(FindingKind.Handler, symbol, reason, advice);
}
