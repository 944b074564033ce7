using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// Holds content against its schema: every value in range, every identity in one table only, every reference at an object
/// that may stand there, every alias at a collection of the same shape.
/// </summary>
internal sealed class ContentValidator : ValueVisitor
{
    private readonly ImageContent _content;
    private readonly Dictionary<long, int> _types = new();
    private readonly List<(SchemaShape Shape, CollectionPlace Target)> _aliases = new();

    public ContentValidator(ImageContent content)
        : base(content.Bytes) => _content = content;

    /// <exception cref="SessionFormatException">Something does not fit.</exception>
    public void Validate()
    {
        RequireDistinctIdentities();
        _content.MayHaveStrays = false;
        foreach (ImageTable table in _content.Tables)
        {
            for (int row = 0; row < table.Count; row++)
                VisitRow(table.Type, table.Identity(row), table.Start(row), table.End(row));
        }

        foreach (ImageRoot root in _content.Roots)
        {
            if (root.Identity != 0 && !_content.TryFind(root.Identity, out _, out _) && !_content.IsUntracked(root.Identity))
                throw new SessionFormatException($"The snapshot's root '{root.Name}' points at object {root.Identity}, which it does not hold.");
        }

        _content.MayHaveAliases = _aliases.Count > 0;
        if (_aliases.Count > 0)
            RequireAliasTargets();
    }

    protected override void OnReference(SchemaShape shape, long identity)
    {
        if (identity == 0)
            return;
        bool isStray = shape.IsCollection;
        _content.MayHaveStrays |= isStray;
        bool isThere = _types.TryGetValue(identity, out int type) ? isStray || Array.BinarySearch(shape.Allowed, type) >= 0 : _content.IsUntracked(identity);
        if (!isThere)
            throw Error($"a reference points at object {identity}, which is not there or of another type");
    }

    /// <summary>What is pointed at may be anywhere, but where it is here it has to be what may stand there.</summary>
    protected override void OnWeakReference(SchemaShape shape, long identity)
    {
        if (identity < 0)
            throw Error($"{identity} is no identity");
        if (_types.TryGetValue(identity, out int type) && Array.BinarySearch(shape.Allowed, type) < 0)
            throw Error($"a reference points at object {identity}, which is of another type");
    }

    protected override void OnAlias(SchemaShape shape, CollectionPlace target) => _aliases.Add((shape, target));

    private void RequireDistinctIdentities()
    {
        foreach (ImageTable table in _content.Tables)
        {
            foreach (long identity in table.Identities)
            {
                if (!_types.TryAdd(identity, table.Type.Index))
                    throw new SessionFormatException($"The snapshot holds object {identity} twice.");
            }
        }

        foreach (KeyValuePair<long, string> item in _content.Untracked)
        {
            if (_types.ContainsKey(item.Key))
                throw new SessionFormatException($"The snapshot holds object {item.Key} twice.");
        }
    }

    private void RequireAliasTargets()
    {
        var places = new CollectionPlaces(_content);
        foreach ((SchemaShape shape, CollectionPlace target) in _aliases)
        {
            if (!places.Has(target, shape))
                throw new SessionFormatException($"A shared collection of the snapshot points at object {target.Identity}, which has none like it.");
        }
    }
}
