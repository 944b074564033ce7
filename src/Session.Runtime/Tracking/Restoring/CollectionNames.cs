using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Finds the member that a stored collection belongs to. For messages: it walks the row.</summary>
internal sealed class CollectionNames : ValueVisitor
{
    private readonly ImageContent _content;
    private readonly Stack<string> _members = new();
    private CollectionPlace _wanted;
    private string? _found;

    public CollectionNames(ImageContent content)
        : base(content.Bytes) => _content = content;

    /// <summary>Class and member, such as <c>Game.Mission.Kills</c>.</summary>
    public string Of(CollectionPlace place)
    {
        if (!_content.TryFind(place.Identity, out ImageTable table, out int row))
            return "A collection";
        _wanted = place;
        VisitRow(table.Type, place.Identity, table.Start(row), table.End(row));
        return $"{table.Type.Name}.{_found}";
    }

    protected override void EnterMember(SchemaMember member, int depth) => _members.Push(_members.Count == 0 ? member.Name : $"{_members.Peek()}.{member.Name}");

    protected override void LeaveMember() => _members.Pop();

    protected override void OnCollection(SchemaShape shape, CollectionPlace place, int count)
    {
        if (place == _wanted)
            _found = _members.Peek();
    }
}
