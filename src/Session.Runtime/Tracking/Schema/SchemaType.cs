using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>What a schema knows of one tracked class or of one struct that stands inside rows.</summary>
internal sealed class SchemaType
{
    /// <summary>Far above any class's fields; structs inside structs of a forged schema would grow without end.</summary>
    private const int MaxRowSize = 1 << 20;

    public SchemaType(string name, bool isValue, int version)
    {
        Name = name;
        IsValue = isValue;
        Version = version;
    }

    public string Name { get; }

    /// <summary>True for a struct: it has no table.</summary>
    public bool IsValue { get; }

    public int Version { get; }

    /// <summary>The place in the schema, in the order of names.</summary>
    public int Index { get; set; } = -1;

    /// <summary>All members, the base's first, in the order in which generated code writes them.</summary>
    public IReadOnlyList<SchemaMember> Members { get; private set; } = Array.Empty<SchemaMember>();

    /// <summary>The members of the fixed-size part.</summary>
    public SchemaMember[] RowMembers { get; private set; } = Array.Empty<SchemaMember>();

    /// <summary>The members behind it.</summary>
    public SchemaMember[] PartMembers { get; private set; } = Array.Empty<SchemaMember>();

    /// <summary>Members that cannot be captured, and why.</summary>
    public IReadOnlyList<SchemaGap> Gaps { get; set; } = Array.Empty<SchemaGap>();

    /// <summary>Members that are no state because of what they hold, and why.</summary>
    public IReadOnlyList<SchemaGap> Ignored { get; set; } = Array.Empty<SchemaGap>();

    /// <summary>The names of the tracked bases, the topmost first: level by level, who declares the members.</summary>
    public IReadOnlyList<string> Bases { get; set; } = Array.Empty<string>();

    /// <summary>The size of the fixed-size part in bytes.</summary>
    public int RowSize { get; private set; }

    /// <summary>For each level, where its fixed-size members begin.</summary>
    public int[] LevelOffsets { get; private set; } = Array.Empty<int>();

    /// <summary>For each level, the first of its <see cref="PartMembers"/>.</summary>
    public int[] LevelParts { get; private set; } = Array.Empty<int>();

    public SchemaMember? Key { get; private set; }

    /// <summary>True when a row of the type holds a dictionary or set somewhere, whose entries have to be put in order.</summary>
    public bool HasUnorderedEntries => (Traits & ShapeTraits.UnorderedEntries) != 0;

    /// <summary>True when a row of the type is best written after those of the objects that it refers to.</summary>
    public bool IsMadeOfKeys => (Traits & ShapeTraits.MadeOfKeys) != 0;

    public bool HasReferences => (Traits & ShapeTraits.References) != 0;

    public bool HasWeakReferences => (Traits & ShapeTraits.WeakReferences) != 0;

    /// <summary>True when restoring a row runs code of the game for a value; false for types that this build does not have.</summary>
    public bool RunsUserCode => (Traits & (ShapeTraits.UserCode | ShapeTraits.Comparers)) != 0;

    /// <summary>True when that code may be another than a comparer's.</summary>
    public bool RunsMoreThanComparers => (Traits & ShapeTraits.UserCode) != 0;

    /// <summary>True when a row of the type may hold a text.</summary>
    public bool HasTexts => (Traits & ShapeTraits.Texts) != 0;

    public bool HasCollections => (Traits & ShapeTraits.Collections) != 0;

    /// <summary>What a row of the type may hold; <see cref="TraitSpread"/> works it out.</summary>
    public ShapeTraits Traits { get; set; }

    /// <summary>True when making an object may need another object first.</summary>
    public bool HasReadOnlyReferences { get; private set; }

    /// <summary>The size of every value of the type, or -1 when they differ.</summary>
    public int FixedSize => PartMembers.Length == 0 ? RowSize : -1;

    public void SetMembers(IReadOnlyList<SchemaMember> members)
    {
        Members = members;
        RowMembers = members.Where(static member => member.InRow).ToArray();
        PartMembers = members.Where(static member => !member.InRow).ToArray();
        Key = members.FirstOrDefault(static member => member.IsKey);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (SchemaMember member in members)
            member.UniqueName = names.Add(member.Name) ? member.Name : member.Name + "@" + member.Level;
    }

    /// <summary>Works out sizes and offsets, once the structs inside are complete.</summary>
    public void Seal()
    {
        int levels = Bases.Count + 1;
        LevelOffsets = new int[levels];
        LevelParts = new int[levels];
        RowSize = 0;
        foreach (SchemaMember member in RowMembers)
        {
            int size = member.Shape.FixedSize;
            if (size < 0 || RowSize > MaxRowSize - size)
                throw new SessionFormatException($"The schema's type '{Name}' has a row without a size or with too large a one.");
            member.RowOffset = RowSize;
            RowSize += size;
        }

        // A value takes at least a byte, so that a count can always be held against the bytes that are left.
        if (IsValue && Members.Count == 0)
            RowSize = 1;

        for (int level = 0; level < levels; level++)
        {
            LevelOffsets[level] = RowMembers.Where(member => member.Level < level).Sum(static member => member.Shape.FixedSize);
            LevelParts[level] = PartMembers.Count(member => member.Level < level);
        }

        HasReadOnlyReferences = Members.Any(static member => member.IsReadOnly && member.Shape.HasIdentities);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
