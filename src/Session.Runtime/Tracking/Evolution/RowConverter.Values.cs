using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <content>Values of one shape as values of another.</content>
internal sealed partial class RowConverter
{
    private void ConvertValue(SchemaShape source, SchemaShape target, ref RowCursor cursor)
    {
        if (target.Kind == ShapeKind.Nullable && source.Kind != ShapeKind.Nullable)
        {
            _output.Byte(1);
            ConvertValue(source, target.Element!, ref cursor);
        }
        else if (source.Kind == ShapeKind.Nullable && target.Kind != ShapeKind.Nullable)
        {
            if (Source[cursor.Position++] == 0)
                throw new SessionFormatException($"{Member} of object {_identity} holds nothing, and is {target} in this build, which always holds something.");
            ConvertValue(source.Element!, target, ref cursor);
        }
        else if (source.Kind == ShapeKind.AnyCollection || (target.Kind == ShapeKind.AnyCollection && (source.IsCollection || IsReference(source))))
        {
            ConvertAny(source, target, ref cursor);
        }
        else if (source.IsCollection && source.IsLaidOutAs(target))
        {
            ConvertCollection(source, target, ref cursor);
        }
        else if (IsReference(source) && IsReference(target))
        {
            ConvertReference(target, ref cursor);
        }
        else if (source.Kind != target.Kind)
        {
            if (!NumberConversion.IsLossless(source.Kind, target.Kind))
                throw Lossy(source, target);
            NumberConversion.Convert(Source.Slice(cursor.Position, source.FixedSize), source.Kind, target.Kind, _output);
            cursor.Position += source.FixedSize;
        }
        else
        {
            ConvertSameKind(source, target, ref cursor);
        }
    }

    private void ConvertSameKind(SchemaShape source, SchemaShape target, ref RowCursor cursor)
    {
        switch (source.Kind)
        {
            case ShapeKind.Enum:
                ConvertEnum(source, target, ref cursor);
                break;
            case ShapeKind.Struct:
                RowCursor start = cursor;
                RowSkipper.SkipMembers(Source, source.Struct!, ref cursor);
                ConvertStruct(source.Struct!, target.Struct!, start, cursor.Position);
                break;
            case ShapeKind.Nullable:
                bool isPresent = Source[cursor.Position] != 0;
                CopyBytes(ref cursor, 1);
                if (isPresent)
                    ConvertValue(source.Element!, target.Element!, ref cursor);
                break;
            case ShapeKind.Rectangular:
                throw Lossy(source, target);
            default:
                int from = cursor.Position;
                RowSkipper.Skip(Source, source, ref cursor);
                _output.Bytes(Source.Slice(from, cursor.Position - from));
                break;
        }
    }

    /// <summary>A member may have become an interface that its collection implements, and the other way round.</summary>
    private void ConvertAny(SchemaShape source, SchemaShape target, ref RowCursor cursor)
    {
        byte form = IsReference(source) ? (byte)0 : (byte)source.Kind;
        if (source.Kind == ShapeKind.AnyCollection)
        {
            form = Source[cursor.Position++];
            source = form == 0 ? source : source.Form(form);
        }

        if (target.Kind == ShapeKind.AnyCollection && (form == 0 || target.HasForm(form)))
        {
            _output.Byte(form);
            target = form == 0 ? target : target.Form(form);
        }

        if (form == 0 && (target.Kind == ShapeKind.AnyCollection || IsReference(target)))
        {
            ConvertReference(target, ref cursor);
        }
        else if (form == 0 && target.IsCollection && (IdentityAt(cursor.Position) == 0 || IsGone(IdentityAt(cursor.Position))))
        {
            DefaultValue.Write(target, _output);
            cursor.Position += sizeof(long);
        }
        else if (source.IsCollection && source.IsLaidOutAs(target))
        {
            ConvertCollection(source, target, ref cursor);
        }
        else
        {
            throw Lossy(source, target);
        }
    }

    private void ConvertEnum(SchemaShape source, SchemaShape target, ref RowCursor cursor)
    {
        ShapeKind kind = source.Element!.Kind;
        long value = NumberConversion.ReadInteger(Source.Slice(cursor.Position, source.FixedSize), kind);
        cursor.Position += source.FixedSize;
        if (source.Enum!.NameOf(value) is { } name)
        {
            foreach (KeyValuePair<string, long> member in target.Enum!.Members)
            {
                if (member.Key == name)
                {
                    NumberConversion.WriteInteger(member.Value, target.Element!.Kind, _output);
                    return;
                }
            }

            throw new SessionFormatException($"{Member} of object {_identity} holds {source.Enum.Name}.{name}, which this build does not have.");
        }

        // A number without a name, such as a combination of flags, keeps its bits while each of them means what it meant.
        foreach (KeyValuePair<string, long> part in source.Enum.Members)
        {
            if (part.Value != 0 && (value & part.Value) == part.Value && !target.Enum!.Members.Contains(part))
            {
                throw new SessionFormatException(
                    $"{Member} of object {_identity} holds the number {value}, of which {source.Enum.Name}.{part.Key} is a part that this build does not have or numbers otherwise.");
            }
        }

        if (!NumberConversion.IsLossless(kind, target.Element!.Kind))
            throw Lossy(source, target);
        NumberConversion.WriteInteger(value, target.Element.Kind, _output);
    }

    private void ConvertReference(SchemaShape target, ref RowCursor cursor)
    {
        long identity = IdentityAt(cursor.Position);
        cursor.Position += sizeof(long);

        // What was pointed at and need not have been there is held now, which it can only be if it is.
        bool isLost = target.Kind != ShapeKind.WeakReference && !_content.TryFind(identity, out _, out _) && !_content.IsUntracked(identity);
        _output.Int64(isLost || _plan.Gone.Contains(identity) ? 0 : identity);
    }

    private void CopyBytes(ref RowCursor cursor, int count)
    {
        _output.Bytes(Source.Slice(cursor.Position, count));
        cursor.Position += count;
    }

    private static bool IsReference(SchemaShape shape) => shape.Kind is ShapeKind.Reference or ShapeKind.WeakReference;

    private SessionFormatException Lossy(SchemaShape source, SchemaShape target) =>
        new($"{Member} was stored as {source} and is {target} in this build, which cannot hold every such value.");
}
