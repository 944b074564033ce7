using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Writes documents that a migration made as values of this build's types.</summary>
internal sealed class NodeWriter(ByteWriter output)
{
    /// <summary>The collections written so far, for whoever counts those of a row.</summary>
    public int Collections { get; private set; }

    /// <exception cref="SessionFormatException">The value does not fit.</exception>
    public void Write(SchemaShape shape, StateNode node)
    {
        if (node.Kind == StateNodeKind.Null && (shape.IsCollection || shape.Kind is ShapeKind.Reference or ShapeKind.String or ShapeKind.Nullable))
        {
            DefaultValue.Write(shape, output);
            return;
        }

        switch (shape.Kind)
        {
            case ShapeKind.Nullable:
                output.Byte(1);
                Write(shape.Element!, node);
                break;
            case ShapeKind.Reference when node.Kind == StateNodeKind.Reference:
                output.Int64(node.Identity);
                break;
            case ShapeKind.Struct when node.Kind == StateNodeKind.Struct:
                WriteStruct(shape.Struct!, node);
                break;
            case ShapeKind.Enum when node.Value is string name:
                WriteEnum(shape, name);
                break;
            case ShapeKind.Enum:
                Write(shape.Element!, node);
                break;
            case ShapeKind.Dictionary when node.Kind == StateNodeKind.Map:
                WriteEntries(shape, node);
                break;
            case ShapeKind.List or ShapeKind.Array when node.Kind == StateNodeKind.List:
                BeginCollection(node.Items.Count);
                foreach (StateNode item in node.Items)
                    Write(shape.Element!, item);
                break;
            default:
                if (node.Kind != StateNodeKind.Value || !TryWriteScalar(shape.Kind, node.Value!))
                    throw Unfit(shape, node);
                break;
        }
    }

    private void WriteStruct(SchemaType type, StateNode node)
    {
        Dictionary<string, StateNode> members = node.Members.ToDictionary(static member => member.Key, static member => member.Value, StringComparer.Ordinal);
        foreach (SchemaMember member in type.RowMembers.Concat(type.PartMembers))
        {
            if (members.TryGetValue(member.UniqueName, out StateNode? value))
                Write(member.Shape, value);
            else
                DefaultValue.Write(member.Shape, output);
        }

        if (type.Members.Count == 0)
            output.Byte(0);
    }

    private void WriteEnum(SchemaShape shape, string name)
    {
        foreach (KeyValuePair<string, long> member in shape.Enum!.Members)
        {
            if (member.Key == name)
            {
                NumberConversion.WriteInteger(member.Value, shape.Element!.Kind, output);
                return;
            }
        }

        throw new SessionFormatException($"{shape.Enum.Name} has no '{name}' in this build.");
    }

    private void WriteEntries(SchemaShape shape, StateNode node)
    {
        BeginCollection(node.Entries.Count);
        output.Byte((byte)ComparerTag.Default);
        var entries = new List<(byte[] Key, StateNode Value)>(node.Entries.Count);
        foreach (KeyValuePair<StateNode, StateNode> entry in node.Entries)
        {
            int start = output.Length;
            Write(shape.Key!, entry.Key);
            entries.Add((output.Written.Slice(start).ToArray(), entry.Value));
            output.Truncate(start);
        }

        entries.Sort(static (a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        foreach ((byte[] key, StateNode value) in entries)
        {
            output.Bytes(key);
            Write(shape.Element!, value);
        }
    }

    private void BeginCollection(int count)
    {
        Collections++;
        output.VarUInt((ulong)count + CollectionHeader.FirstCount);
    }

    private bool TryWriteScalar(ShapeKind kind, object value)
    {
        try
        {
            switch (kind)
            {
                case ShapeKind.String:
                    output.Text((string)value);
                    break;
                case ShapeKind.Boolean:
                    output.Byte((bool)value ? (byte)1 : (byte)0);
                    break;
                case ShapeKind.Char:
                    output.Value((char)value);
                    break;
                case ShapeKind.Single:
                    output.Value(Convert.ToSingle(value, CultureInfo.InvariantCulture));
                    break;
                case ShapeKind.Double:
                    output.Value(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                    break;
                case ShapeKind.Decimal:
                    output.Value(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                    break;
                case ShapeKind.Guid:
                    output.Value((Guid)value);
                    break;
                case ShapeKind.DateTime:
                    output.Value(PackedDateTime.From((DateTime)value));
                    break;
                case ShapeKind.DateTimeOffset:
                    output.Value(PackedDateTimeOffset.From((DateTimeOffset)value));
                    break;
                case ShapeKind.TimeSpan:
                    output.Value(((TimeSpan)value).Ticks);
                    break;
                default:
                    return kind is >= ShapeKind.Byte and <= ShapeKind.UInt64 && TryWriteInteger(kind, value);
            }

            return true;
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException)
        {
            return false;
        }
    }

    private bool TryWriteInteger(ShapeKind kind, object value)
    {
        // A fraction is no integer, and neither is text that looks like one.
        decimal number = value is string or bool or char ? throw new InvalidCastException() : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        (decimal lowest, decimal highest) = RangeOf(kind);
        if (decimal.Truncate(number) != number || number < lowest || number > highest)
            return false;
        NumberConversion.WriteInteger(kind == ShapeKind.UInt64 ? unchecked((long)(ulong)number) : (long)number, kind, output);
        return true;
    }

    private static (decimal Lowest, decimal Highest) RangeOf(ShapeKind kind) => kind switch
    {
        ShapeKind.Byte => (byte.MinValue, byte.MaxValue),
        ShapeKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
        ShapeKind.Int16 => (short.MinValue, short.MaxValue),
        ShapeKind.UInt16 => (ushort.MinValue, ushort.MaxValue),
        ShapeKind.Int32 => (int.MinValue, int.MaxValue),
        ShapeKind.UInt32 => (uint.MinValue, uint.MaxValue),
        ShapeKind.Int64 => (long.MinValue, long.MaxValue),
        _ => (ulong.MinValue, ulong.MaxValue),
    };

    private static SessionFormatException Unfit(SchemaShape shape, StateNode node)
    {
        string text = node.ToString();
        return new SessionFormatException($"{(text.Length > 100 ? text.Substring(0, 100) + "..." : text)} is no {shape}.");
    }
}
