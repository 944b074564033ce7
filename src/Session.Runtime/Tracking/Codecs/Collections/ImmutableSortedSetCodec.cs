#if NET
using System.Collections.Immutable;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>An immutable sorted set.</summary>
internal sealed class ImmutableSortedSetCodec<T>(SessionCodec<T> element) : ImmutableSetCodec<ImmutableSortedSet<T>, T>(ShapeKind.ImmutableSortedSet, element)
{
    protected override ComparerTag TagOf(ImmutableSortedSet<T> set) => ComparerTags.Of(set.KeyComparer);

    protected override ImmutableSortedSet<T> Make(ImmutableSortedSet<T>? like, ComparerTag comparer, IEnumerable<T> items) =>
        like is null ? ImmutableSortedSet.CreateRange(ComparerTags.Order<T>(comparer), items) : like.Clear().Union(items);

    protected override bool TryFind(ImmutableSortedSet<T> set, T item, out T found) => set.TryGetValue(item, out found!);
}
#endif
