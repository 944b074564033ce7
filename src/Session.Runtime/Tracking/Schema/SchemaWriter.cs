using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Writes a schema's bytes. Their hash is its fingerprint, so they hold what decides the layout and nothing else.</summary>
internal static class SchemaWriter
{
    /// <summary>The first version, which has no list of ignored members; still written where there are none.</summary>
    public const byte FirstVersion = 1;

    public const byte Version = 2;

    public static byte[] Write(IReadOnlyList<SchemaType> types, IReadOnlyList<SchemaEnum> enums)
    {
        using var output = new ByteWriter(1024);
        byte version = types.Any(static type => type.Ignored.Count > 0) ? Version : FirstVersion;
        output.Byte(version);
        output.VarUInt((uint)enums.Count);
        foreach (SchemaEnum item in enums)
        {
            output.Text(item.Name);
            output.VarUInt((uint)item.Members.Count);
            foreach (KeyValuePair<string, long> member in item.Members)
            {
                output.Text(member.Key);
                output.Int64(member.Value);
            }
        }

        output.VarUInt((uint)types.Count);
        foreach (SchemaType type in types)
        {
            output.Text(type.Name);
            output.Byte(type.IsValue ? (byte)1 : (byte)0);
            output.VarUInt((uint)type.Version);
        }

        foreach (SchemaType type in types)
        {
            output.VarUInt((uint)type.Bases.Count);
            foreach (string name in type.Bases)
                output.Text(name);
            output.VarUInt((uint)type.Members.Count);
            foreach (SchemaMember member in type.Members)
            {
                output.Text(member.Name);
                output.VarUInt((uint)member.Level);
                output.Byte(member.InRow ? (byte)1 : (byte)0);
                output.Byte((byte)member.Flags);
                Write(output, member.Shape, enums);
            }

            Write(output, type.Gaps);
            if (version > FirstVersion)
                Write(output, type.Ignored);
        }

        return output.ToArray();
    }

    private static void Write(ByteWriter output, IReadOnlyList<SchemaGap> gaps)
    {
        output.VarUInt((uint)gaps.Count);
        foreach (SchemaGap gap in gaps)
        {
            output.Text(gap.Member);
            output.Text(gap.Reason);
        }
    }

    private static void Write(ByteWriter output, SchemaShape shape, IReadOnlyList<SchemaEnum> enums)
    {
        output.Byte((byte)shape.Kind);
        switch (shape.Kind)
        {
            case ShapeKind.Enum:
                output.VarUInt((uint)IndexOf(enums, shape.Enum!));
                break;
            case ShapeKind.Struct:
                output.VarUInt((uint)shape.Struct!.Index);
                break;
            case ShapeKind.Rectangular:
                output.VarUInt((uint)shape.Rank);
                break;
            case ShapeKind.Reference:
            case ShapeKind.WeakReference:
                WriteAllowed(output, shape);
                break;
            case ShapeKind.AnyCollection:
                output.VarUInt((uint)shape.Forms.Length);
                foreach (ShapeKind form in shape.Forms)
                    output.Byte((byte)form);
                WriteAllowed(output, shape);
                break;
        }

        if (shape.Key is { } key)
            Write(output, key, enums);
        if (shape.Element is { } element)
            Write(output, element, enums);
    }

    private static void WriteAllowed(ByteWriter output, SchemaShape shape)
    {
        output.VarUInt((uint)shape.Allowed.Length);
        foreach (int index in shape.Allowed)
            output.VarUInt((uint)index);
    }

    private static int IndexOf(IReadOnlyList<SchemaEnum> enums, SchemaEnum item)
    {
        for (int i = 0; i < enums.Count; i++)
        {
            if (ReferenceEquals(enums[i], item))
                return i;
        }

        return -1;
    }
}
