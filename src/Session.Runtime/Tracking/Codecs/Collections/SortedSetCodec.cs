using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A sorted set.</summary>
internal sealed class SortedSetCodec<T>(SessionCodec<T> element) : SetCodec<SortedSet<T>, T>(ShapeKind.SortedSet, element)
{
    protected override ComparerTag TagOf(SortedSet<T> collection) => ComparerTags.Of(collection.Comparer);

    protected override void WriteItems(SnapshotWriter writer, SortedSet<T> collection)
    {
        foreach (T item in collection)
            writer.Key(Element, item);
    }

    protected override SortedSet<T> Make(int count, ComparerTag comparer) => new(ComparerTags.Order<T>(comparer));

    protected override bool TryFind(SortedSet<T> set, T item, out T found) => set.TryGetValue(item, out found!);
}
