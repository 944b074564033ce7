using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>Takes from generated code the names of a type's members, in the order in which a row holds them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaTypeBuilder
{
    private readonly SchemaBuilder _schema;
    private readonly List<SchemaMember> _members = new();
    private readonly List<SchemaGap> _gaps = new();
    private readonly List<SchemaGap> _ignored = new();
    private readonly List<string> _bases = new();

    internal SchemaTypeBuilder(SchemaBuilder schema) => _schema = schema;

    internal IReadOnlyList<SchemaMember> Members => _members;

    internal IReadOnlyList<SchemaGap> Gaps => _gaps;

    internal IReadOnlyList<SchemaGap> IgnoredMembers => _ignored;

    internal IReadOnlyList<string> Bases => _bases;

    /// <summary>A member of the fixed-size part.</summary>
    public void Row(string name, SessionCodec codec, SchemaMemberFlags flags = SchemaMemberFlags.None, params string[] formerNames) =>
        Add(name, codec, inRow: true, flags, formerNames);

    /// <summary>A member behind the fixed-size part.</summary>
    public void Part(string name, SessionCodec codec, SchemaMemberFlags flags = SchemaMemberFlags.None, params string[] formerNames) =>
        Add(name, codec, inRow: false, flags, formerNames);

    /// <summary>A member that cannot be captured.</summary>
    public void Gap(string name, string reason) => _gaps.Add(new SchemaGap(name, reason));

    /// <summary>A member that is no state, since the type of what it holds is none.</summary>
    public void Ignored(string name, string reason) => _ignored.Add(new SchemaGap(name, reason));

    /// <summary>Ends the members of a tracked base: those of the next class in the hierarchy follow.</summary>
    /// <param name="baseName">The stable name of the base, so that its members are found after another base was put between.</param>
    public void NextLevel(string baseName) => _bases.Add(baseName);

    private void Add(string name, SessionCodec codec, bool inRow, SchemaMemberFlags flags, string[] formerNames)
    {
        if (codec is null)
            throw new ArgumentNullException(nameof(codec));
        SchemaShape shape = codec.Shape(_schema);
        shape.RunsUserCode |= (flags & SchemaMemberFlags.SetByCode) != 0;
        _members.Add(new SchemaMember(name, _bases.Count, shape, inRow, flags & ~SchemaMemberFlags.SetByCode) { FormerNames = formerNames, Codec = codec });
    }
}
