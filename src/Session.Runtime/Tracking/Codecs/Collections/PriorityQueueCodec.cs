#if NET
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// A priority queue, in the order of its heap: elements of one priority leave in the same order after a restore. It is filled
/// after every object's members are in place, since a comparer may look at them.
/// </summary>
internal sealed class PriorityQueueCodec<TElement, TPriority>(SessionCodec<TElement> element, SessionCodec<TPriority> priority)
    : ContainerCodec<PriorityQueue<TElement, TPriority>>(ShapeKind.PriorityQueue)
{
    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, element.Shape(schema), priority.Shape(schema));

    protected override int CountOf(PriorityQueue<TElement, TPriority> collection) => collection.Count;

    protected override ComparerTag TagOf(PriorityQueue<TElement, TPriority> collection) => ComparerTags.Of(collection.Comparer);

    protected override void WriteItems(SnapshotWriter writer, PriorityQueue<TElement, TPriority> collection)
    {
        foreach ((TElement item, TPriority itemPriority) in collection.UnorderedItems)
        {
            writer.Key(priority, itemPriority);
            element.Write(writer, item);
        }
    }

    protected override PriorityQueue<TElement, TPriority> Make(int count, ComparerTag comparer) => new(count, ComparerTags.Order<TPriority>(comparer));

    internal override void Fill(SnapshotReader reader, CollectionHeader header, PriorityQueue<TElement, TPriority> collection)
    {
        var items = new (TElement, TPriority)[header.Count];
        using (IEnumerator<(TElement Element, TPriority Priority)> old = ((IEnumerable<(TElement, TPriority)>)collection.UnorderedItems).GetEnumerator())
        {
            for (int i = 0; i < items.Length; i++)
            {
                TPriority itemPriority = priority.Restore(reader, default!);
                items[i] = (element.Restore(reader, old.MoveNext() ? old.Current.Element : default!), itemPriority);
            }
        }

        // What is a heap already is not moved.
        reader.AfterRows(header, () =>
        {
            collection.Clear();
            collection.EnqueueRange(items);
        });
    }
}
#endif
