using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>The collections of the rows that are asked for: their shapes, and what has to be known to make one.</summary>
internal sealed class CollectionPlaces : ValueVisitor
{
    private readonly ImageContent _content;
    private readonly Dictionary<CollectionPlace, CollectionFacts> _found = new();
    private readonly HashSet<long> _visited = new();

    public CollectionPlaces(ImageContent content)
        : base(content.Bytes) => _content = content;

    /// <summary>True when a collection of the same shape stands in the place.</summary>
    public bool Has(CollectionPlace place, SchemaShape shape) => TryFind(place, out CollectionFacts found) && IsSame(found.Shape, shape);

    public bool TryFind(CollectionPlace place, out CollectionFacts found)
    {
        if (_visited.Add(place.Identity) && _content.TryFind(place.Identity, out ImageTable table, out int row))
            VisitRow(table.Type, place.Identity, table.Start(row), table.End(row));
        return _found.TryGetValue(place, out found);
    }

    protected override void OnCollection(SchemaShape shape, CollectionPlace place, int count)
    {
        // A comparer is the byte before the elements.
        var comparer = shape.HasComparer ? (ComparerTag)Bytes.Span[Position - 1] : ComparerTag.Default;
        _found[place] = new CollectionFacts(shape, count, comparer, LengthsOf(shape), Position, place);
    }

    private static bool IsSame(SchemaShape a, SchemaShape b) =>
        ReferenceEquals(a, b)
        || (a.Kind == b.Kind
            && a.Rank == b.Rank
            && ReferenceEquals(a.Struct, b.Struct)
            && ReferenceEquals(a.Enum, b.Enum)
            && a.Rank == b.Rank
            && IsSameOrNone(a.Element, b.Element)
            && IsSameOrNone(a.Key, b.Key)
            && Enumerable.SequenceEqual(a.Forms, b.Forms)
            && a.Allowed.AsSpan().SequenceEqual(b.Allowed));

    private static bool IsSameOrNone(SchemaShape? a, SchemaShape? b) => a is null ? b is null : b is not null && IsSame(a, b);
}
