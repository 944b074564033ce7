using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>What pairing asks of a row: its key, what its read-only members hold, and what it refers to along which path.</summary>
internal sealed class RowFacts : ValueVisitor
{
    private readonly ImageContent _content;
    private readonly List<RowReference> _references = new();
    private readonly List<(string Member, byte[] Bytes)> _readOnly = new();
    private readonly Stack<string> _path = new();
    private SchemaMember? _member;
    private int _memberStart;

    /// <summary>In how many collections the walk is that can be filled again.</summary>
    private int _elements;
    private byte[]? _key;

    private RowFacts(ImageContent content)
        : base(content.Bytes) => _content = content;

    /// <summary>The class, by name: the two images of a pair may have schemas of their own.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The encoded key, or null for a class without one.</summary>
    public byte[]? Key => _key;

    /// <summary>What cannot be changed once the object is made, but for references: values, and whether and how long collections are.</summary>
    public IReadOnlyList<(string Member, byte[] Bytes)> ReadOnly => _readOnly;

    public IReadOnlyList<RowReference> References => _references;

    /// <summary>A member's name, unique among those of its class and bases.</summary>
    public static string NameOf(SchemaMember member) => member.Level + "." + member.Name;

    public static RowFacts Of(ImageContent content, long identity)
    {
        var facts = new RowFacts(content);
        if (content.TryFind(identity, out ImageTable table, out int row))
        {
            facts.Type = table.Type.Name;
            facts.VisitRow(table.Type, identity, table.Start(row), table.End(row));
        }

        return facts;
    }

    protected override void EnterMember(SchemaMember member, int depth)
    {
        _path.Push(NameOf(member));
        if (depth > 0)
            return;
        _member = member;
        _memberStart = Position;
    }

    protected override void LeaveMember()
    {
        _path.Pop();
        if (_path.Count > 0)
            return;
        byte[] bytes = Bytes.Slice(_memberStart, Position - _memberStart).ToArray();
        if (_member!.IsKey)
            _key = bytes;
        if (_member.IsReadOnly)
            _readOnly.Add((NameOf(_member), FixedValues.Of(_content, _member.Shape, _memberStart)));
    }

    protected override void EnterElement(SchemaShape collection, int index)
    {
        _path.Push(index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!collection.IsImmutable)
            _elements++;
    }

    protected override void EnterEntry(SchemaShape collection, ReadOnlySpan<byte> keyBytes, int rank)
    {
        // A key that is an object has an identity of its own in each image; its rank is what both have in common.
        bool isRanked = collection.Key!.HasIdentities || collection.Layout == CollectionLayout.Heap;
        _path.Push(isRanked ? "#" + rank : Convert.ToBase64String(keyBytes.ToArray()));
        if (!collection.IsImmutable)
            _elements++;
    }

    protected override void LeaveElement(SchemaShape collection)
    {
        _path.Pop();
        if (!collection.IsImmutable)
            _elements--;
    }

    protected override void OnCollection(SchemaShape shape, CollectionPlace place, int count) => AddCollection(shape, count, LengthsOf(shape));

    protected override void OnAlias(SchemaShape shape, CollectionPlace target)
    {
        // Shared or not, a read-only member holds a collection, and an array's length cannot change.
        CollectionFacts facts = default;
        if (shape.Kind is ShapeKind.Array or ShapeKind.Rectangular && _member!.IsReadOnly)
            new CollectionPlaces(_content).TryFind(target, out facts);
        AddCollection(shape, facts.Count, facts.Lengths);
    }

    protected override void OnReference(SchemaShape shape, long identity)
    {
        PairingPass pass = _elements > 0 ? PairingPass.Collections : _member!.IsReadOnly ? PairingPass.ReadOnly : PairingPass.Others;
        _references.Add(new RowReference(string.Join("/", _path), pass, identity));
    }

    /// <summary>What is pointed at pairs nothing; a read-only member that points elsewhere still keeps its object from being the other.</summary>
    protected override void OnWeakReference(SchemaShape shape, long identity)
    {
        if (_elements == 0 && _member!.IsReadOnly)
            _references.Add(new RowReference(string.Join("/", _path), PairingPass.ReadOnlyPointers, identity));
    }

    private void AddCollection(SchemaShape shape, int count, int[]? lengths)
    {
        if (_member!.IsReadOnly && _elements == 0)
            _readOnly.Add((NameOf(_member), SizeOf(shape, count, lengths)));
    }

    /// <summary>What of a collection's size cannot be changed once it is made.</summary>
    private static byte[] SizeOf(SchemaShape shape, int count, int[]? lengths) => shape.Kind switch
    {
        ShapeKind.Array => BitConverter.GetBytes(count),
        ShapeKind.Rectangular => (lengths ?? Array.Empty<int>()).SelectMany(BitConverter.GetBytes).ToArray(),
        _ => Array.Empty<byte>(),
    };
}
