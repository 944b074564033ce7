using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Writes stored rows in the layout of this build's types.</summary>
internal sealed class RowConverter
{
    private readonly ImageContent _content;
    private readonly EvolutionPlan _plan;
    private readonly ByteWriter _output;
    private readonly SharedCollections? _shared;

    /// <summary>Where shared collections came to stand. Two members that share one may have become collections of two kinds.</summary>
    private readonly Dictionary<(CollectionPlace Place, ShapeKind Kind), CollectionPlace> _written = new();

    private long _identity;
    private int _collections;
    private string _member = "";

    public RowConverter(ImageContent content, EvolutionPlan plan, ByteWriter output, SharedCollections? shared)
    {
        _content = content;
        _plan = plan;
        _output = output;
        _shared = shared;
    }

    private ReadOnlySpan<byte> Source => _content.Bytes.Span;

    /// <summary>Converts a row; rows have to come in the order of identities.</summary>
    /// <exception cref="SessionFormatException">A member's value would be lost.</exception>
    public void Convert(ImageTable table, int row)
    {
        _identity = table.Identity(row);
        _collections = 0;
        ConvertMembers(_plan.Class(table.Type), new RowCursor { Identity = _identity, Position = table.Start(row) }, isClass: true);
    }

    private void ConvertMembers(TypePlan plan, RowCursor start, bool isClass)
    {
        Dictionary<SchemaMember, RowCursor> places = Places(plan.Source, start, out _);
        StateObject? migrated = plan.Steps.Count == 0 ? null : Migrate(plan, start);
        foreach ((SchemaMember target, SchemaMember? source) in plan.Members)
        {
            if (isClass)
                _member = $"{plan.Target.Name}.{target.Name}";
            if (migrated is not null)
            {
                ConvertMigrated(plan, migrated, target, source, places);
                continue;
            }

            if (source is null)
            {
                DefaultValue.Write(target.Shape, _output);
                continue;
            }

            RowCursor cursor = places[source];
            ConvertValue(source.Shape, target.Shape, ref cursor);
        }

        if (plan.Members.Count == 0 && plan.Target.IsValue)
            _output.Byte(0);
    }

    private StateObject Migrate(TypePlan plan, RowCursor start)
    {
        var migrated = new StateObject(plan.Source, new NodeReader(_content).Members(plan.Source, start));
        foreach (StateMigration step in plan.Steps)
        {
            try
            {
                step.Step(migrated);
            }
            catch (Exception exception)
            {
                throw new SessionFormatException(
                    $"The migration of {plan.Source.Name} from version {step.From} to {step.To} failed at object {_identity}: {exception.Message}", exception);
            }
        }

        return migrated;
    }

    /// <summary>A migration decides by name what a member is given; a stored value is taken from its bytes, wherever it went.</summary>
    private void ConvertMigrated(
        TypePlan plan, StateObject migrated, SchemaMember target, SchemaMember? source, Dictionary<SchemaMember, RowCursor> places)
    {
        StateNode? node = migrated.Find(target.UniqueName) ?? (source is null ? null : migrated.Find(source.UniqueName));
        if (!plan.Given.TryAdd(target, node is not null) && plan.Given[target] == node is null)
            throw new SessionFormatException($"The migration of {plan.Source.Name} gives {_member} to some objects and not to others, as object {_identity}.");
        if (node is null)
        {
            DefaultValue.Write(target.Shape, _output);
        }
        else if (migrated.SourceOf(node) is { } stored)
        {
            RowCursor cursor = places[stored];
            ConvertValue(stored.Shape, target.Shape, ref cursor);
        }
        else
        {
            WriteNode(target, node);
        }
    }

    private void WriteNode(SchemaMember target, StateNode node)
    {
        var writer = new NodeWriter(_output);
        try
        {
            writer.Write(target.Shape, node);
        }
        catch (SessionFormatException exception)
        {
            throw new SessionFormatException($"A migration gave {_member} of object {_identity} what cannot stand there: {exception.Message}", exception);
        }

        _collections += writer.Collections;
    }

    private Dictionary<SchemaMember, RowCursor> Places(SchemaType type, RowCursor cursor, out RowCursor end)
    {
        var places = new Dictionary<SchemaMember, RowCursor>(type.Members.Count);
        foreach (SchemaMember member in type.RowMembers)
            places[member] = cursor with { Position = cursor.Position + member.RowOffset };
        cursor.Position += type.RowSize;
        foreach (SchemaMember member in type.PartMembers)
        {
            places[member] = cursor;
            RowSkipper.Skip(Source, member.Shape, ref cursor);
        }

        end = cursor;
        return places;
    }

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
                throw new SessionFormatException($"{_member} of object {_identity} holds nothing, and is {target} in this build, which always holds something.");
            ConvertValue(source.Element!, target, ref cursor);
        }
        else if (source.Kind == ShapeKind.AnyCollection || (target.Kind == ShapeKind.AnyCollection && source.IsCollection))
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
                Places(source.Struct!, cursor, out cursor);
                if (source.Struct!.IsValue && source.Struct.Members.Count == 0)
                    cursor.Position = start.Position + 1;
                ConvertMembers(_plan.Struct(source.Struct, target.Struct!), start, isClass: false);
                break;
            case ShapeKind.Nullable:
                bool isPresent = Source[cursor.Position] != 0;
                CopyBytes(ref cursor, 1);
                if (isPresent)
                    ConvertValue(source.Element!, target.Element!, ref cursor);
                break;
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
        byte form = (byte)source.Kind;
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

        if (form == 0 && target.Kind == ShapeKind.AnyCollection)
        {
            _output.Bytes(Source.Slice(cursor.Position, sizeof(long)));
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

            throw new SessionFormatException($"{_member} of object {_identity} holds {source.Enum.Name}.{name}, which this build does not have.");
        }

        // A number without a name, such as a combination of flags, keeps its bits while each of them means what it meant.
        foreach (KeyValuePair<string, long> part in source.Enum.Members)
        {
            if (part.Value != 0 && (value & part.Value) == part.Value && !target.Enum!.Members.Contains(part))
            {
                throw new SessionFormatException(
                    $"{_member} of object {_identity} holds the number {value}, of which {source.Enum.Name}.{part.Key} is a part that this build does not have or numbers otherwise.");
            }
        }

        if (!NumberConversion.IsLossless(kind, target.Element!.Kind))
            throw Lossy(source, target);
        NumberConversion.WriteInteger(value, target.Element.Kind, _output);
    }

    private void ConvertCollection(SchemaShape source, SchemaShape target, ref RowCursor cursor)
    {
        ulong header = RowSkipper.Number(Source, cursor.Position, out int headerSize);
        if (header == CollectionHeader.Null)
        {
            CopyBytes(ref cursor, 1);
        }
        else if (header == CollectionHeader.Alias)
        {
            CollectionPlace place = CollectionPlace.Read(Source.Slice(cursor.Position + headerSize));
            if (place.IsStray)
            {
                CopyBytes(ref cursor, headerSize + CollectionPlace.Size);
                return;
            }

            cursor.Position += headerSize + CollectionPlace.Size;
            RowCursor elsewhere = _shared!.Find(place);
            ConvertOnce(source, target, place, ref elsewhere);
        }
        else
        {
            ConvertOnce(source, target, new CollectionPlace(cursor.Identity, cursor.Collections), ref cursor);
        }
    }

    private void ConvertOnce(SchemaShape source, SchemaShape target, CollectionPlace place, ref RowCursor cursor)
    {
        bool isShared = _shared?.Contains(place) == true;
        if (isShared && _written.TryGetValue((place, target.Kind), out CollectionPlace first))
        {
            RowSkipper.Skip(Source, source, ref cursor);
            _output.Byte(CollectionHeader.Alias);
            _output.Int64(first.Identity);
            _output.Value(first.Ordinal);
            return;
        }

        if (isShared)
            _written.Add((place, target.Kind), new CollectionPlace(_identity, _collections));
        _collections++;
        cursor.Collections++;
        int count = (int)(RowSkipper.Number(Source, cursor.Position, out int headerSize) - CollectionHeader.FirstCount);
        cursor.Position += headerSize;
        byte comparer = source.HasComparer ? Source[cursor.Position++] : (byte)0;
        if (source.Key is not null)
        {
            ConvertEntries(source, target, count, comparer, ref cursor);
            return;
        }

        if (source.Layout == CollectionLayout.Set)
        {
            ConvertSet(source, target, count, comparer, ref cursor);
            return;
        }

        // An array's places mean something, so what is gone leaves a hole there.
        bool drops = target.Kind is not (ShapeKind.Array or ShapeKind.Rectangular) && IsReference(source.Element!);
        _output.VarUInt((ulong)(count - (drops ? CountGone(cursor.Position, count) : 0)) + CollectionHeader.FirstCount);
        CopyBytes(ref cursor, RowSkipper.PrefixSize(Source, source, cursor.Position));
        for (int i = 0; i < count; i++)
        {
            if (drops && IsGone(source.Element!, cursor.Position))
                cursor.Position += sizeof(long);
            else
                ConvertValue(source.Element!, target.Element!, ref cursor);
        }
    }

    private void ConvertSet(SchemaShape source, SchemaShape target, int count, byte comparer, ref RowCursor cursor)
    {
        var elements = new List<byte[]>(count);
        for (int i = 0; i < count; i++)
        {
            bool isGone = IsGone(source.Element!, cursor.Position);
            byte[] element = ConvertApart(source.Element!, target.Element!, ref cursor);
            if (!isGone)
                elements.Add(element);
        }

        _output.VarUInt((ulong)elements.Count + CollectionHeader.FirstCount);
        _output.Byte(comparer);
        foreach (byte[] element in elements.OrderBy(static element => element, new Order(target.Element!)))
            _output.Bytes(element);
    }

    private byte[] ConvertApart(SchemaShape source, SchemaShape target, ref RowCursor cursor)
    {
        int start = _output.Length;
        ConvertValue(source, target, ref cursor);
        byte[] value = _output.Written.Slice(start).ToArray();
        _output.Truncate(start);
        return value;
    }

    private void ConvertReference(SchemaShape target, ref RowCursor cursor)
    {
        long identity = IdentityAt(cursor.Position);
        cursor.Position += sizeof(long);

        // What was pointed at and need not have been there is held now, which it can only be if it is.
        bool isLost = target.Kind == ShapeKind.Reference && !_content.TryFind(identity, out _, out _) && !_content.IsUntracked(identity);
        _output.Int64(isLost || _plan.Gone.Contains(identity) ? 0 : identity);
    }

    private int CountGone(int position, int count)
    {
        int gone = 0;
        for (int i = 0; i < count; i++)
            gone += _plan.Gone.Contains(IdentityAt(position + (i * sizeof(long)))) ? 1 : 0;
        return gone;
    }

    private bool IsGone(SchemaShape shape, int position) => IsReference(shape) && _plan.Gone.Contains(IdentityAt(position));

    private long IdentityAt(int position) => BinaryPrimitives.ReadInt64LittleEndian(Source.Slice(position));

    /// <summary>Those of a heap stay in their order.</summary>
    private void ConvertEntries(SchemaShape source, SchemaShape target, int count, byte comparer, ref RowCursor cursor)
    {
        var entries = new List<(byte[] Key, RowCursor Value)>(count);
        for (int i = 0; i < count; i++)
        {
            bool isGone = IsGone(source.Key!, cursor.Position);
            byte[] key = ConvertApart(source.Key!, target.Key!, ref cursor);
            if (!isGone && !IsGone(source.Element!, cursor.Position))
                entries.Add((key, cursor));
            RowSkipper.Skip(Source, source.Element!, ref cursor);
        }

        _output.VarUInt((ulong)entries.Count + CollectionHeader.FirstCount);
        _output.Byte(comparer);
        IEnumerable<(byte[] Key, RowCursor Value)> ordered = source.Layout == CollectionLayout.Heap ? entries : entries.OrderBy(static entry => entry.Key, new Order(target.Key!));
        foreach ((byte[] key, RowCursor value) in ordered)
        {
            _output.Bytes(key);
            RowCursor from = value;
            ConvertValue(source.Element!, target.Element!, ref from);
        }
    }

    private void CopyBytes(ref RowCursor cursor, int count)
    {
        _output.Bytes(Source.Slice(cursor.Position, count));
        cursor.Position += count;
    }

    private static bool IsReference(SchemaShape shape) => shape.Kind is ShapeKind.Reference or ShapeKind.WeakReference;

    private SessionFormatException Lossy(SchemaShape source, SchemaShape target) =>
        new($"{_member} was stored as {source} and is {target} in this build, which cannot hold every such value.");

    private sealed class Order(SchemaShape shape) : IComparer<byte[]>
    {
        public int Compare(byte[]? x, byte[]? y) => KeyOrder.Compare(shape, x, y);
    }
}
