#if NET
using System.Collections.Frozen;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A frozen set.</summary>
internal sealed class FrozenSetCodec<T>(SessionCodec<T> element) : ImmutableSetCodec<FrozenSet<T>, T>(ShapeKind.FrozenSet, element)
{
    protected override ComparerTag TagOf(FrozenSet<T> set) => ComparerTags.Of(set.Comparer);

    protected override FrozenSet<T> Make(FrozenSet<T>? like, ComparerTag comparer, IEnumerable<T> items) =>
        items.ToFrozenSet(like?.Comparer ?? ComparerTags.Equality<T>(comparer));

    protected override bool TryFind(FrozenSet<T> set, T item, out T found) => set.TryGetValue(item, out found!);
}
#endif
