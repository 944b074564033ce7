using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// Works out what the values of each type may hold. Structs refer to each other through collections in chains and cycles of
/// any length, in a forged schema as well, so what one holds is passed on to those that hold it by a work list.
/// </summary>
internal static class TraitSpread
{
    public static void Run(IReadOnlyList<SchemaType> types)
    {
        var holders = new Dictionary<SchemaType, List<SchemaType>>();
        var pending = new Queue<SchemaType>();
        foreach (SchemaType type in types)
        {
            foreach (SchemaMember member in type.Members)
            {
                type.Traits |= member.Shape.Traits;
                Note(holders, member.Shape, type);
            }

            pending.Enqueue(type);
        }

        while (pending.Count > 0)
        {
            SchemaType type = pending.Dequeue();
            if (type.Traits == ShapeTraits.None || !holders.TryGetValue(type, out List<SchemaType>? list))
                continue;
            foreach (SchemaType holder in list)
            {
                if ((type.Traits & ~holder.Traits) == 0)
                    continue;
                holder.Traits |= type.Traits;
                pending.Enqueue(holder);
            }
        }
    }

    private static void Note(Dictionary<SchemaType, List<SchemaType>> holders, SchemaShape shape, SchemaType holder)
    {
        if (shape.Struct is { } inner)
        {
            if (!holders.TryGetValue(inner, out List<SchemaType>? list))
                holders[inner] = list = new List<SchemaType>();
            list.Add(holder);
        }

        if (shape.Element is { } element)
            Note(holders, element, holder);
        if (shape.Key is { } key)
            Note(holders, key, holder);
    }
}
