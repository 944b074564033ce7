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
    private readonly List<(SchemaShape Shape, CollectionPlace Target)> _aliases = new();

    public ContentValidator(ImageContent content)
        : base(content.Bytes) => _content = content;

    /// <exception cref="SessionFormatException">Something does not fit.</exception>
    public void Validate()
    {
        RequireDistinctIdentities();
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
        foreach (int type in shape.Allowed)
        {
            if (_content.Table(type) is { } table && table.Find(identity) >= 0)
                return;
        }

        if (!_content.IsUntracked(identity))
            throw Error($"a reference points at object {identity}, which is not there or of another type");
    }

    protected override void OnAlias(SchemaShape shape, CollectionPlace target) => _aliases.Add((shape, target));

    private void RequireDistinctIdentities()
    {
        int count = _content.Untracked.Count;
        foreach (ImageTable table in _content.Tables)
            count += table.Count;
        var all = new long[count];
        count = 0;
        foreach (ImageTable table in _content.Tables)
        {
            table.Identities.CopyTo(all.AsSpan(count));
            count += table.Count;
        }

        foreach (KeyValuePair<long, string> item in _content.Untracked)
            all[count++] = item.Key;
        Array.Sort(all);
        for (int i = 1; i < all.Length; i++)
        {
            if (all[i - 1] == all[i])
                throw new SessionFormatException($"The snapshot holds object {all[i]} twice.");
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
