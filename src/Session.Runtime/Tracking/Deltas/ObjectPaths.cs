using System;
using System.Collections.Generic;
using System.Globalization;

namespace SessionFlow.Tracking;

/// <summary>For each object of an image, a path from a root on which a person would look for it: the shortest.</summary>
internal sealed class ObjectPaths : ValueVisitor
{
    private readonly ImageContent _content;
    private readonly NodeReader _nodes;
    private readonly Dictionary<long, (long Holder, string Path)> _places = new();
    private readonly List<long> _order = new();
    private readonly Queue<long> _pending = new();
    private readonly Stack<string> _segments = new();
    private bool _isElement;

    private ObjectPaths(ImageContent content)
        : base(content.Bytes)
    {
        _content = content;
        _nodes = new NodeReader(content);
    }

    /// <summary>The objects that the roots lead to, those with the shortest paths first.</summary>
    public IReadOnlyList<long> Identities => _order;

    public static ObjectPaths Of(ImageContent content)
    {
        var paths = new ObjectPaths(content);
        foreach (ImageRoot root in content.Roots)
            paths.Meet(root.Identity, holder: 0, root.Name);
        while (paths._pending.Count > 0)
            paths.Follow(paths._pending.Dequeue());
        return paths;
    }

    /// <summary>
    /// The path of one of them, put together when it is asked for, since all paths of a long chain take the square of its
    /// length; empty for the one root of a snapshot that stands alone.
    /// </summary>
    public string PathOf(long identity)
    {
        var parts = new Stack<string>();
        for (long current = identity; current != 0;)
        {
            if (!_places.TryGetValue(current, out (long Holder, string Path) place))
            {
                parts.Push("object #" + current.ToString(CultureInfo.InvariantCulture));
                break;
            }

            (current, string part) = place;
            if (part.Length > 0)
                parts.Push(part);
        }

        return string.Join(".", parts);
    }

    /// <summary>A path with a member behind it.</summary>
    public static string Join(string path, string member) => path.Length == 0 ? member : path + "." + member;

    protected override void EnterMember(SchemaMember member, int depth)
    {
        string name = depth == 0 ? member.UniqueName : member.Name;
        _segments.Push(Join(_segments.Peek(), name));
        _isElement = false;
    }

    protected override void LeaveMember() => _segments.Pop();

    protected override void EnterElement(SchemaShape collection, int index)
    {
        _segments.Push(_segments.Peek() + "[" + index.ToString(CultureInfo.InvariantCulture) + "]");
        _isElement = true;
    }

    protected override void EnterEntry(SchemaShape collection, ReadOnlySpan<byte> keyBytes, int rank)
    {
        var cursor = new RowCursor { Position = Position - keyBytes.Length };
        _segments.Push(_segments.Peek() + "[" + _nodes.Read(collection.Key!, ref cursor) + "]");
        _isElement = false;
    }

    protected override void LeaveElement(SchemaShape collection)
    {
        _segments.Pop();
        _isElement = false;
    }

    protected override void OnReference(SchemaShape shape, long identity)
    {
        string path = _segments.Peek();
        if (_isElement && _content.TryFind(identity, out ImageTable table, out int row) && _nodes.KeyOf(table, row) is { } key)
            path = path.Substring(0, path.LastIndexOf('[')) + "[" + key + "]";
        Meet(identity, Identity, path);
    }

    private void Meet(long identity, long holder, string path)
    {
        if (identity == 0 || !_places.TryAdd(identity, (holder, path)))
            return;
        _order.Add(identity);
        _pending.Enqueue(identity);
    }

    private void Follow(long identity)
    {
        if (!_content.TryFind(identity, out ImageTable table, out int row))
            return;
        _segments.Clear();
        _segments.Push("");
        VisitRow(table.Type, identity, table.Start(row), table.End(row));
    }
}
