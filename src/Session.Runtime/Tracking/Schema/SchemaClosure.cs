using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Builds the schema of some roots: the tracked types that objects of the roots' types can lead to, and no others, so that
/// a file says no more than it needs and an unrelated type does not change its fingerprint.
/// </summary>
internal static class SchemaClosure
{
    public static BoundSchema Build(SessionTypeSet set, IEnumerable<Type> roots)
    {
        var builder = new SchemaBuilder();
        var classes = new Dictionary<SessionContract, SchemaType>();
        var pending = new Queue<Type>(roots);
        var declared = new HashSet<Type>();
        int references = 0;

        while (pending.Count > 0)
        {
            Type next = pending.Dequeue();
            if (!declared.Add(next))
                continue;
            foreach (SessionContract contract in set.Contracts)
            {
                if (contract.IsAbstract || classes.ContainsKey(contract) || !next.IsAssignableFrom(contract.Type))
                    continue;
                var type = new SchemaType(contract.Name, isValue: false, contract.Version);
                classes.Add(contract, type);
                builder.Describe(type, contract.Describe);
            }

            for (; references < builder.References.Count; references++)
                pending.Enqueue(builder.References[references].Declared!);
        }

        var types = classes.Values.Concat(builder.Structs).OrderBy(static type => type.Name, StringComparer.Ordinal).ToArray();
        for (int i = 0; i < types.Length; i++)
            types[i].Index = i;
        var contracts = new SessionContract?[types.Length];
        foreach (KeyValuePair<SessionContract, SchemaType> entry in classes)
            contracts[entry.Value.Index] = entry.Key;
        foreach (SchemaShape reference in builder.References.Concat(builder.WeakReferences))
            reference.Allowed = AllowedTypes(reference.Declared!, contracts);
        SessionSchema.SealAll(types);

        var enums = builder.Enums.OrderBy(static item => item.Name, StringComparer.Ordinal).ToArray();
        return new BoundSchema(new SessionSchema(types, enums), contracts, set);
    }

    private static int[] AllowedTypes(Type declared, SessionContract?[] contracts)
    {
        var allowed = new List<int>();
        for (int i = 0; i < contracts.Length; i++)
        {
            if (contracts[i] is { } contract && declared.IsAssignableFrom(contract.Type))
                allowed.Add(i);
        }

        return allowed.ToArray();
    }
}
