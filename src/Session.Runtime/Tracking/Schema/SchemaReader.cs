using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Reads a schema from untrusted bytes: every count is held against what is left, every index against what is there.</summary>
internal ref struct SchemaReader
{
    /// <summary>How deep shapes and structs may nest; the deepest of any real game is a few.</summary>
    public const int MaxDepth = 64;

    private ByteReader _input;
    private SchemaType[] _types;
    private SchemaEnum[] _enums;
    private byte _version;

    public SchemaReader(ReadOnlySpan<byte> bytes)
    {
        _input = new ByteReader(bytes, "schema");
        _types = Array.Empty<SchemaType>();
        _enums = Array.Empty<SchemaEnum>();
        _version = 0;
    }

    public (SchemaType[] Types, SchemaEnum[] Enums) Read()
    {
        _version = _input.Byte();
        if (_version is < SchemaWriter.FirstVersion or > SchemaWriter.Version)
            throw _input.Error($"its version is {_version} and this build reads {SchemaWriter.FirstVersion} to {SchemaWriter.Version}");
        ReadEnums();
        ReadTypes();
        foreach (SchemaType type in _types)
            ReadMembers(type);
        _input.End();
        SessionSchema.SealAll(_types);
        return (_types, _enums);
    }

    private void ReadEnums()
    {
        _enums = new SchemaEnum[_input.Count(minimumSize: 2)];
        for (int i = 0; i < _enums.Length; i++)
        {
            string name = _input.Text();
            var members = new KeyValuePair<string, long>[_input.Count(minimumSize: 9)];
            for (int m = 0; m < members.Length; m++)
                members[m] = new KeyValuePair<string, long>(_input.Text(), _input.Int64());
            _enums[i] = new SchemaEnum(name, members);
        }
    }

    private void ReadTypes()
    {
        _types = new SchemaType[_input.Count(minimumSize: 3)];
        for (int i = 0; i < _types.Length; i++)
        {
            string name = _input.Text();
            bool isValue = _input.Boolean();
            _types[i] = new SchemaType(name, isValue, _input.Int32Var()) { Index = i };
            if (i > 0 && string.CompareOrdinal(_types[i - 1].Name, name) >= 0)
                throw _input.Error($"its types are not in order at '{name}'");
        }
    }

    private void ReadMembers(SchemaType type)
    {
        var bases = new string[_input.Count(minimumSize: 1)];
        if (bases.Length > MaxDepth)
            throw _input.Error($"'{type.Name}' has more than {MaxDepth} bases");
        for (int i = 0; i < bases.Length; i++)
            bases[i] = _input.Text();
        type.Bases = bases;
        var members = new SchemaMember[_input.Count(minimumSize: 5)];
        int level = 0;
        for (int i = 0; i < members.Length; i++)
        {
            string name = _input.Text();
            int memberLevel = _input.Int32Var();
            if (memberLevel < level || memberLevel > bases.Length)
                throw _input.Error($"the level of member '{name}' is out of order");
            level = memberLevel;
            bool inRow = _input.Boolean();
            var flags = (SchemaMemberFlags)_input.Byte();
            if ((flags & ~(SchemaMemberFlags.Key | SchemaMemberFlags.ReadOnly)) != 0)
                throw _input.Error($"member '{name}' has unknown flags");
            SchemaShape shape = ReadShape(depth: 0);
            if (inRow && shape.Kind is >= ShapeKind.String and not (ShapeKind.Enum or ShapeKind.Reference or ShapeKind.Struct or ShapeKind.WeakReference))
                throw _input.Error($"member '{name}' cannot stand in the fixed-size part");
            members[i] = new SchemaMember(name, memberLevel, shape, inRow, flags);
        }

        type.SetMembers(members);
        type.Gaps = ReadGaps();
        if (_version > SchemaWriter.FirstVersion)
            type.Ignored = ReadGaps();
    }

    private SchemaGap[] ReadGaps()
    {
        var gaps = new SchemaGap[_input.Count(minimumSize: 2)];
        for (int i = 0; i < gaps.Length; i++)
            gaps[i] = new SchemaGap(_input.Text(), _input.Text());
        return gaps;
    }

    private SchemaShape ReadShape(int depth)
    {
        if (depth > MaxDepth)
            throw _input.Error("its shapes nest too deeply");
        var kind = (ShapeKind)_input.Byte();
        switch (kind)
        {
            case >= ShapeKind.Boolean and <= ShapeKind.NativeUInt:
            case ShapeKind.String:
            case ShapeKind.BigInteger:
            case ShapeKind.Version:
            case ShapeKind.Uri:
                return new SchemaShape(kind);
            case ShapeKind.Enum:
                SchemaEnum definition = _enums[_input.Index(_enums.Length)];
                SchemaShape underlying = ReadShape(depth + 1);
                if (underlying.Kind is < ShapeKind.Byte or > ShapeKind.UInt64)
                    throw _input.Error($"enum '{definition.Name}' has no integer behind it");
                return new SchemaShape(kind, underlying) { Enum = definition };
            case ShapeKind.Struct:
                SchemaType inner = _types[_input.Index(_types.Length)];
                if (!inner.IsValue)
                    throw _input.Error($"class '{inner.Name}' stands where a struct must");
                return new SchemaShape(kind) { Struct = inner };
            case ShapeKind.Reference:
            case ShapeKind.WeakReference:
                return new SchemaShape(kind) { Allowed = ReadAllowed() };
            case ShapeKind.Rectangular:
                int rank = _input.Int32Var();
                if (rank is < 2 or > Lengths.MaxRank)
                    throw _input.Error($"an array has {rank} dimensions");
                return new SchemaShape(kind, ReadShape(depth + 1)) { Rank = rank };
            case ShapeKind.Nullable:
                return new SchemaShape(kind, ReadShape(depth + 1));
            case ShapeKind.AnyCollection:
                ShapeKind[] forms = ReadForms(out bool areKeyed);
                int[] allowed = ReadAllowed();
                SchemaShape? keyOfAny = areKeyed ? ReadShape(depth + 1) : null;
                return new SchemaShape(kind, ReadShape(depth + 1), keyOfAny) { Forms = forms, Allowed = allowed };
            default:
                return ReadCollection(kind, depth);
        }
    }

    private SchemaShape ReadCollection(ShapeKind kind, int depth)
    {
        if (CollectionKinds.Layout(kind) == CollectionLayout.None)
            throw _input.Error($"kind {(byte)kind} is unknown");
        SchemaShape? key = CollectionKinds.Layout(kind) >= CollectionLayout.Map ? ReadShape(depth + 1) : null;
        SchemaShape element = ReadShape(depth + 1);
        if (CollectionKinds.Base(kind) == ShapeKind.BitArray && element.Kind != ShapeKind.Boolean)
            throw _input.Error("a bit array holds something else than truth values");
        if (kind == ShapeKind.StringBuilder && element.Kind != ShapeKind.Char)
            throw _input.Error("a string builder holds something other than characters");
        return new SchemaShape(kind, element, key);
    }

    private ShapeKind[] ReadForms(out bool areKeyed)
    {
        var forms = new ShapeKind[_input.Count(minimumSize: 1)];
        areKeyed = false;
        for (int i = 0; i < forms.Length; i++)
        {
            forms[i] = (ShapeKind)_input.Byte();
            CollectionLayout layout = CollectionKinds.Layout(forms[i]);
            bool isKeyed = layout >= CollectionLayout.Map;
            if (layout is CollectionLayout.None or CollectionLayout.Grid || (i > 0 && (forms[i] <= forms[i - 1] || isKeyed != areKeyed)))
                throw _input.Error("the collections of an interface are not collections of one layout in ascending order");
            areKeyed = isKeyed;
        }

        return forms;
    }

    private int[] ReadAllowed()
    {
        var allowed = new int[_input.Count(minimumSize: 1)];
        for (int i = 0; i < allowed.Length; i++)
        {
            allowed[i] = _input.Index(_types.Length);
            if (_types[allowed[i]].IsValue || (i > 0 && allowed[i - 1] >= allowed[i]))
                throw _input.Error("the types of a reference are not classes in ascending order");
        }

        return allowed;
    }
}
