using System;

namespace SessionFlow.Tracking;

/// <summary>What a schema knows of one member.</summary>
internal sealed class SchemaMember
{
    public SchemaMember(string name, int level, SchemaShape shape, bool inRow, SchemaMemberFlags flags)
    {
        Name = name;
        Level = level;
        Shape = shape;
        InRow = inRow;
        Flags = flags;
    }

    /// <summary>The stable name, unique within its level.</summary>
    public string Name { get; }

    /// <summary>The name in documents, unique in the type: that of a base's member, and again, is followed by its level.</summary>
    public string UniqueName { get; set; } = "";

    /// <summary>Which class of the hierarchy declares it: 0 for the topmost tracked one.</summary>
    public int Level { get; }

    public SchemaShape Shape { get; }

    /// <summary>True when it stands in the fixed-size part of the row.</summary>
    public bool InRow { get; }

    public SchemaMemberFlags Flags { get; }

    /// <summary>Names under which older files know it; not part of the schema's bytes.</summary>
    public string[] FormerNames { get; set; } = Array.Empty<string>();

    /// <summary>Reads and writes it; known for this build's types, and for those of a file that are the same.</summary>
    public SessionCodec? Codec { get; set; }

    /// <summary>Where it stands in the fixed-size part.</summary>
    public int RowOffset { get; set; }

    public bool IsKey => (Flags & SchemaMemberFlags.Key) != 0;

    public bool IsReadOnly => (Flags & SchemaMemberFlags.ReadOnly) != 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Shape}";
}
