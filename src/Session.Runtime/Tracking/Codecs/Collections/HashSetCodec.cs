using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace SessionFlow.Tracking;

/// <summary>A hash set.</summary>
internal sealed class HashSetCodec<T>(SessionCodec<T> element) : SetCodec<HashSet<T>, T>(ShapeKind.HashSet, element)
{
    private readonly bool _isBlock = element is IBlockCodec;

    protected override ComparerTag TagOf(HashSet<T> collection) => ComparerTags.Of(collection.Comparer);

    protected override void WriteItems(SnapshotWriter writer, HashSet<T> collection)
    {
        if (_isBlock)
        {
            int size = Unsafe.SizeOf<T>();
            System.Span<byte> target = writer.Reserve(collection.Count * size);
            int at = 0;
            foreach (T item in collection)
            {
                Unsafe.WriteUnaligned(ref target[at], item);
                at += size;
            }

            return;
        }

        foreach (T item in collection)
            writer.Key(Element, item);
    }

    protected override HashSet<T> Make(int count, ComparerTag comparer) => new(count, ComparerTags.Equality<T>(comparer));

    private protected override void Reserve(HashSet<T> set, int count) => set.EnsureCapacity(count);

    protected override bool TryFind(HashSet<T> set, T item, out T found) => set.TryGetValue(item, out found!);
}
