#if NET
using System.Collections.Immutable;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>An immutable hash set.</summary>
internal sealed class ImmutableHashSetCodec<T>(SessionCodec<T> element) : ImmutableSetCodec<ImmutableHashSet<T>, T>(ShapeKind.ImmutableHashSet, element)
{
    protected override ComparerTag TagOf(ImmutableHashSet<T> set) => ComparerTags.Of(set.KeyComparer);

    protected override ImmutableHashSet<T> Make(ImmutableHashSet<T>? like, ComparerTag comparer, IEnumerable<T> items) =>
        like is null ? ImmutableHashSet.CreateRange(ComparerTags.Equality<T>(comparer), items) : like.Clear().Union(items);

    protected override bool TryFind(ImmutableHashSet<T> set, T item, out T found) => set.TryGetValue(item, out found!);
}
#endif
