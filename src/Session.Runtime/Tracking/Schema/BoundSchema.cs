using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A schema of this build: its types have contracts, so objects can be captured and made.</summary>
internal sealed class BoundSchema
{
    private readonly Dictionary<SessionContract, int> _places = new();

    public BoundSchema(SessionSchema schema, SessionContract?[] contracts, SessionTypeSet types)
    {
        Schema = schema;
        Contracts = contracts;
        Types = types;
        TypesOfRows = new BoundType?[contracts.Length];
        for (int i = 0; i < contracts.Length; i++)
        {
            if (contracts[i] is not { } contract)
                continue;
            TypesOfRows[i] = new BoundType(i, contract, schema.Types[i].RowSize, contract.HearsCapture);
            _places[contract] = i;
        }
    }

    public SessionSchema Schema { get; }

    /// <summary>The contract of each type of the schema; null for structs.</summary>
    public SessionContract?[] Contracts { get; }

    /// <summary>What a capture asks of each type of the schema; null for structs.</summary>
    public BoundType?[] TypesOfRows { get; }

    /// <summary>The set that the schema was drawn from.</summary>
    public SessionTypeSet Types { get; }

    /// <summary>The index of an object's exact type, or -1 when it is none of the schema's.</summary>
    public int IndexOf(ISessionTracked target)
    {
        SessionContract contract = target.SessionContract;
        SchemaPlace? place = contract.LastPlace;
        if (place is null || !ReferenceEquals(place.Schema, this))
        {
            if (!_places.TryGetValue(contract, out int index))
                return -1;
            contract.LastPlace = place = new SchemaPlace(this, index);
        }

        // A class that is derived from a tracked one without being tracked still answers with its base's contract.
        return target.GetType() == contract.Type ? place.Index : -1;
    }

    /// <summary>The exact type of an object, or <see cref="BoundType.Unknown"/>.</summary>
    public BoundType TypeOf(ISessionTracked target) => IndexOf(target) is var index && index < 0 ? BoundType.Unknown : TypesOfRows[index]!;

    /// <summary>True when the schema knows an object that a root declared as <paramref name="declared"/> may hold.</summary>
    public bool Covers(Type declared)
    {
        foreach (SessionContract contract in Types.Contracts)
        {
            if (!contract.IsAbstract && declared.IsAssignableFrom(contract.Type) && !_places.ContainsKey(contract))
                return false;
        }

        return true;
    }
}
