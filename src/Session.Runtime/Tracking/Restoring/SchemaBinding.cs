using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Finds the contracts for the types of a schema that comes from a file.</summary>
internal static class SchemaBinding
{
    /// <summary>The file's schema with this build's contracts where every type has the same layout in both, else null.</summary>
    /// <param name="content">What the file holds.</param>
    /// <param name="types">This build's types.</param>
    public static BoundSchema? TryBind(ImageContent content, SessionTypeSet types)
    {
        SessionSchema schema = content.Schema;
        ClassNames? names = types.HasFormerNames ? new ClassNames(content, types) : null;
        var contracts = new SessionContract?[schema.Types.Count];
        var builder = new SchemaBuilder();
        var current = new SchemaType[schema.Types.Count];
        for (int i = 0; i < contracts.Length; i++)
        {
            SchemaType stored = schema.Types[i];
            if (stored.IsValue)
                continue;
            SessionContract? contract = types.Find(stored.Name);
            if (contract is null || contract.IsAbstract || (names is not null && names.Find(stored.Name) != contract))
                return null;
            contracts[i] = contract;
            current[i] = new SchemaType(contract.Name, isValue: false, contract.Version);
            builder.Describe(current[i], contract.Describe);
        }

        Dictionary<string, SchemaType> structs = builder.Structs.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        for (int i = 0; i < contracts.Length; i++)
        {
            if (schema.Types[i].IsValue && !structs.TryGetValue(schema.Types[i].Name, out current[i]!))
                return null;
            if (!IsSame(schema.Types[i], current[i]) || !AreAssignable(schema.Types[i], current[i], contracts))
                return null;
        }

        NoteCodecs(schema, current);
        return new BoundSchema(schema, contracts, types);
    }

    /// <summary>A file does not say how values are made, and which of them code of the game makes; this build's codecs do.</summary>
    private static void NoteCodecs(SessionSchema schema, SchemaType[] current)
    {
        TraitSpread.Run(current);
        for (int i = 0; i < current.Length; i++)
        {
            schema.Types[i].Traits |= current[i].Traits & (ShapeTraits.UserCode | ShapeTraits.Comparers);
            for (int m = 0; m < current[i].Members.Count; m++)
            {
                schema.Types[i].Members[m].Codec = current[i].Members[m].Codec;
                NoteTypes(schema.Types[i].Members[m].Shape, current[i].Members[m].Shape);
            }
        }

        schema.Complete();
    }

    private static void NoteTypes(SchemaShape stored, SchemaShape current)
    {
        (stored.ValueType, stored.FormTypes) = (current.ValueType, current.FormTypes);
        if (stored.Element is { } element)
            NoteTypes(element, current.Element!);
        if (stored.Key is { } key)
            NoteTypes(key, current.Key!);
    }

    private static bool IsSame(SchemaType stored, SchemaType current) =>
        current.Version == stored.Version
        && current.Bases.SequenceEqual(stored.Bases)
        && current.Members.Count == stored.Members.Count
        && current.Members.Zip(stored.Members, IsSame).All(static same => same);

    /// <summary>True when everything that the file allows in a member may stand there now.</summary>
    private static bool AreAssignable(SchemaType stored, SchemaType current, SessionContract?[] contracts) =>
        current.Members.Zip(stored.Members, static (now, then) => References(now.Shape, then.Shape))
            .SelectMany(static references => references)
            .All(reference => reference.Declared.IsAssignableFrom(contracts[reference.Allowed]!.Type));

    private static bool IsSame(SchemaMember a, SchemaMember b) =>
        a.Name == b.Name && a.Level == b.Level && a.InRow == b.InRow && a.Flags == b.Flags && IsSame(a.Shape, b.Shape);

    private static bool IsSame(SchemaShape a, SchemaShape b) =>
        a.Kind == b.Kind
        && a.Rank == b.Rank
        && a.Struct?.Name == b.Struct?.Name
        && Enumerable.SequenceEqual(a.Forms, b.Forms)
        && IsSame(a.Enum, b.Enum)
        && (a.Element is null ? b.Element is null : b.Element is not null && IsSame(a.Element, b.Element))
        && (a.Key is null ? b.Key is null : b.Key is not null && IsSame(a.Key, b.Key));

    private static bool IsSame(SchemaEnum? a, SchemaEnum? b) =>
        ReferenceEquals(a, b) || (a is not null && b is not null && a.Name == b.Name && a.Members.SequenceEqual(b.Members));

    /// <summary>What a member declares and each type that the file allows there; structs' members are compared on their own.</summary>
    private static IEnumerable<(Type Declared, int Allowed)> References(SchemaShape current, SchemaShape stored)
    {
        IEnumerable<(Type, int)> found = current.Declared is { } declared
            ? stored.Allowed.Select(allowed => (declared, allowed))
            : Enumerable.Empty<(Type, int)>();
        if (current.Element is { } element)
            found = found.Concat(References(element, stored.Element!));
        return current.Key is { } key ? found.Concat(References(key, stored.Key!)) : found;
    }
}
