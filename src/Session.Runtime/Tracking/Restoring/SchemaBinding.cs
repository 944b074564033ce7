using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Finds the contracts for the types of a schema that comes from a file.</summary>
internal static class SchemaBinding
{
    /// <summary>The file's schema with this build's contracts, where every type has the same layout in both.</summary>
    /// <param name="schema">The file's schema.</param>
    /// <param name="types">This build's types.</param>
    /// <param name="difference">What differs, in a sentence, when the result is null.</param>
    public static BoundSchema? TryBind(SessionSchema schema, SessionTypeSet types, out string? difference)
    {
        var contracts = new SessionContract?[schema.Types.Count];
        var builder = new SchemaBuilder();
        var described = new List<SchemaType>();
        for (int i = 0; i < contracts.Length; i++)
        {
            SchemaType stored = schema.Types[i];
            if (stored.IsValue)
                continue;
            SessionContract? contract = types.Contracts.FirstOrDefault(candidate => candidate.Name == stored.Name);
            if (contract is null || contract.IsAbstract)
            {
                difference = $"the class '{stored.Name}' is not tracked by this build";
                return null;
            }

            contracts[i] = contract;
            var current = new SchemaType(contract.Name, isValue: false, version: 0);
            builder.Describe(current, contract.Describe);
            described.Add(current);
        }

        described.AddRange(builder.Structs);
        difference = Difference(schema, described) ?? Unassignable(schema, described, contracts);
        return difference is null ? new BoundSchema(schema, contracts, types) : null;
    }

    private static string? Difference(SessionSchema schema, List<SchemaType> current)
    {
        foreach (SchemaType stored in schema.Types)
        {
            SchemaType? type = current.FirstOrDefault(candidate => candidate.Name == stored.Name && candidate.IsValue == stored.IsValue);
            if (type is null)
                return $"the struct '{stored.Name}' is not there in this build";
            if (!type.Bases.SequenceEqual(stored.Bases))
                return $"'{stored.Name}' has other bases than it had";
            if (type.Members.Count != stored.Members.Count)
                return $"'{stored.Name}' had {stored.Members.Count} members and has {type.Members.Count}";
            for (int i = 0; i < type.Members.Count; i++)
            {
                if (!IsSame(stored.Members[i], type.Members[i]))
                    return $"member '{stored.Members[i]}' of '{stored.Name}' is now '{type.Members[i]}'";
            }
        }

        return null;
    }

    private static string? Unassignable(SessionSchema schema, List<SchemaType> current, SessionContract?[] contracts)
    {
        foreach (SchemaType stored in schema.Types)
        {
            SchemaType type = current.First(candidate => candidate.Name == stored.Name && candidate.IsValue == stored.IsValue);
            for (int i = 0; i < type.Members.Count; i++)
            {
                foreach ((Type declared, int allowed) in References(type.Members[i].Shape, stored.Members[i].Shape))
                {
                    if (!declared.IsAssignableFrom(contracts[allowed]!.Type))
                        return $"a '{schema.Types[allowed].Name}' may no longer stand in member '{type.Members[i].Name}' of '{stored.Name}'";
                }
            }
        }

        return null;
    }

    private static bool IsSame(SchemaMember a, SchemaMember b) =>
        a.Name == b.Name && a.Level == b.Level && a.InRow == b.InRow && a.Flags == b.Flags && IsSame(a.Shape, b.Shape);

    private static bool IsSame(SchemaShape a, SchemaShape b) =>
        a.Kind == b.Kind
        && a.Struct?.Name == b.Struct?.Name
        && IsSame(a.Enum, b.Enum)
        && (a.Element is null ? b.Element is null : b.Element is not null && IsSame(a.Element, b.Element))
        && (a.Key is null ? b.Key is null : b.Key is not null && IsSame(a.Key, b.Key));

    private static bool IsSame(SchemaEnum? a, SchemaEnum? b) =>
        ReferenceEquals(a, b) || (a is not null && b is not null && a.Name == b.Name && a.Members.SequenceEqual(b.Members));

    /// <summary>What a member declares and each type that the file allows there; structs' members are compared on their own.</summary>
    private static IEnumerable<(Type Declared, int Allowed)> References(SchemaShape current, SchemaShape stored)
    {
        if (current.Kind == ShapeKind.Reference)
            return stored.Allowed.Select(allowed => (current.Declared!, allowed));
        IEnumerable<(Type, int)> found = Enumerable.Empty<(Type, int)>();
        if (current.Element is { } element)
            found = found.Concat(References(element, stored.Element!));
        return current.Key is { } key ? found.Concat(References(key, stored.Key!)) : found;
    }
}
