using System;
using System.Collections.Generic;
using System.IO.Hashing;

namespace SessionFlow.Tracking;

/// <summary>
/// The description of an image, enough to read it without the types it came from. Travels once per file. Two builds whose
/// schemas have one fingerprint read each other's bytes as they are.
/// </summary>
internal sealed class SessionSchema
{
    private readonly byte[] _bytes;

    /// <param name="types">In the order of names, complete and sealed.</param>
    /// <param name="enums">In the order of names.</param>
    public SessionSchema(IReadOnlyList<SchemaType> types, IReadOnlyList<SchemaEnum> enums)
        : this(types, enums, SchemaWriter.Write(types, enums))
    {
    }

    private SessionSchema(IReadOnlyList<SchemaType> types, IReadOnlyList<SchemaEnum> enums, byte[] bytes)
    {
        Types = types;
        Enums = enums;
        _bytes = bytes;
        Fingerprint = XxHash64.HashToUInt64(bytes);
    }

    public IReadOnlyList<SchemaType> Types { get; }

    public IReadOnlyList<SchemaEnum> Enums { get; }

    /// <summary>XXH64 of <see cref="Bytes"/>.</summary>
    public ulong Fingerprint { get; }

    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Reads a schema that stands in a file.</summary>
    /// <exception cref="SessionFormatException">The bytes are no schema.</exception>
    public static SessionSchema Read(ReadOnlySpan<byte> bytes)
    {
        (SchemaType[] types, SchemaEnum[] enums) = new SchemaReader(bytes).Read();
        return new SessionSchema(types, enums, bytes.ToArray());
    }

    /// <summary>The type of a name, or null.</summary>
    public SchemaType? Find(string name)
    {
        int low = 0;
        int high = Types.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Types[middle].Name, name);
            if (order == 0)
                return Types[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    /// <summary>Has the members' shapes know what their structs are said to hold.</summary>
    internal void Complete() => Complete(Types);

    /// <summary>Works out the sizes of all types, structs inside structs first.</summary>
    /// <exception cref="SessionFormatException">A struct contains itself.</exception>
    internal static void SealAll(IReadOnlyList<SchemaType> types)
    {
        TraitSpread.Run(types);
        var state = new Dictionary<SchemaType, bool>();
        foreach (SchemaType type in types)
            Seal(type, state, depth: 0);
        Complete(types);
    }

    private static void Complete(IEnumerable<SchemaType> types)
    {
        foreach (SchemaType type in types)
        {
            foreach (SchemaMember member in type.Members)
                member.Shape.Complete();
        }
    }

    private static void Seal(SchemaType type, Dictionary<SchemaType, bool> state, int depth)
    {
        if (state.TryGetValue(type, out bool complete))
        {
            if (!complete)
                throw new SessionFormatException($"The schema's struct '{type.Name}' contains itself.");
            return;
        }

        if (depth > SchemaReader.MaxDepth)
            throw new SessionFormatException("The schema nests structs too deeply.");
        state[type] = false;
        foreach (SchemaMember member in type.Members)
        {
            // What a collection or a nullable holds has no part in the size of what holds it.
            if (member.Shape.Struct is { } inner)
                Seal(inner, state, depth + 1);
        }

        type.Seal();
        state[type] = true;
    }
}
