using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Collects the types of one schema while contracts and codecs describe themselves.</summary>
internal sealed class SchemaBuilder
{
    private readonly Dictionary<string, SchemaType> _structs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaEnum> _enums = new(StringComparer.Ordinal);
    private readonly List<SchemaShape> _references = new();
    private readonly List<SchemaShape> _weakReferences = new();

    public IReadOnlyCollection<SchemaType> Structs => _structs.Values;

    public IReadOnlyCollection<SchemaEnum> Enums => _enums.Values;

    /// <summary>Every reference seen so far, to be given the types that may stand there.</summary>
    public IReadOnlyList<SchemaShape> References => _references;

    /// <summary>Every reference that leads to no types of its own, to be given those that may stand there.</summary>
    public IReadOnlyList<SchemaShape> WeakReferences => _weakReferences;

    public SchemaShape Reference(Type declared)
    {
        var shape = new SchemaShape(ShapeKind.Reference) { Declared = declared };
        _references.Add(shape);
        return shape;
    }

    public SchemaShape WeakReference(Type declared)
    {
        var shape = new SchemaShape(ShapeKind.WeakReference) { Declared = declared };
        _weakReferences.Add(shape);
        return shape;
    }

    /// <summary>A collection behind an interface, which a tracked class may implement as well.</summary>
    public SchemaShape Any(Type declared, SchemaShape element, SchemaShape? key, ShapeKind[] forms, Type[] types)
    {
        var shape = new SchemaShape(ShapeKind.AnyCollection, element, key) { Declared = declared, Forms = forms, FormTypes = types };
        _references.Add(shape);
        return shape;
    }

    public SchemaShape Enum(string name, SchemaShape underlying, IReadOnlyList<KeyValuePair<string, long>> members)
    {
        if (!_enums.TryGetValue(name, out SchemaEnum? definition))
            _enums[name] = definition = new SchemaEnum(name, members);
        return new SchemaShape(ShapeKind.Enum, underlying) { Enum = definition };
    }

    /// <summary>A struct by name; described when it is met for the first time, so a list of itself inside it ends.</summary>
    public SchemaShape Struct(string name, int version, Action<SchemaTypeBuilder> describe)
    {
        if (!_structs.TryGetValue(name, out SchemaType? type))
        {
            _structs[name] = type = new SchemaType(name, isValue: true, version);
            Describe(type, describe);
        }

        return new SchemaShape(ShapeKind.Struct) { Struct = type };
    }

    public void Describe(SchemaType type, Action<SchemaTypeBuilder> describe)
    {
        var builder = new SchemaTypeBuilder(this);
        describe(builder);
        type.SetMembers(builder.Members.ToArray());
        type.Gaps = builder.Gaps.ToArray();
        type.Ignored = builder.IgnoredMembers.ToArray();
        type.Bases = builder.Bases.ToArray();
    }
}
