using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace SessionFlow.Tracking;

/// <content>Collections beyond lists, arrays and dictionaries.</content>
public static partial class SessionCodecs
{
    /// <summary>A hash set or null.</summary>
    public static SessionCodec<HashSet<T>?> HashSet<T>(SessionCodec<T> element) => new HashSetCodec<T>(element);

    /// <summary>A sorted set or null.</summary>
    public static SessionCodec<SortedSet<T>?> SortedSet<T>(SessionCodec<T> element) => new SortedSetCodec<T>(element);

    /// <summary>A queue or null.</summary>
    public static SessionCodec<Queue<T>?> Queue<T>(SessionCodec<T> element) => new QueueCodec<T>(element);

    /// <summary>A stack or null.</summary>
    public static SessionCodec<Stack<T>?> Stack<T>(SessionCodec<T> element) => new StackCodec<T>(element);

    /// <summary>A linked list or null.</summary>
    public static SessionCodec<LinkedList<T>?> LinkedList<T>(SessionCodec<T> element) => new LinkedListCodec<T>(element);

    /// <summary>A collection or null.</summary>
    public static SessionCodec<Collection<T>?> Collection<T>(SessionCodec<T> element) =>
        new ItemCollectionCodec<Collection<T>, T>(ShapeKind.Collection, element, static () => new Collection<T>());

    /// <summary>An observable collection or null.</summary>
    public static SessionCodec<ObservableCollection<T>?> ObservableCollection<T>(SessionCodec<T> element) =>
        new ItemCollectionCodec<ObservableCollection<T>, T>(ShapeKind.ObservableCollection, element, static () => new ObservableCollection<T>());

    /// <summary>A bit array or null.</summary>
    public static SessionCodec<BitArray?> BitArray() => new BitArrayCodec();

    /// <summary>A sorted dictionary or null.</summary>
    public static SessionCodec<SortedDictionary<TKey, TValue>?> SortedDictionary<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
        where TKey : notnull => new SortedDictionaryCodec<TKey, TValue>(key, value);

    /// <summary>A sorted list or null.</summary>
    public static SessionCodec<SortedList<TKey, TValue>?> SortedList<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
        where TKey : notnull => new SortedListCodec<TKey, TValue>(key, value);

#if NET
    /// <summary>A priority queue or null.</summary>
    public static SessionCodec<PriorityQueue<TElement, TPriority>?> PriorityQueue<TElement, TPriority>(
        SessionCodec<TElement> element, SessionCodec<TPriority> priority) => new PriorityQueueCodec<TElement, TPriority>(element, priority);
#endif

    /// <summary>A queue that several threads use, or null.</summary>
    public static SessionCodec<ConcurrentQueue<T>?> ConcurrentQueue<T>(SessionCodec<T> element) =>
        new ConcurrentCodec<ConcurrentQueue<T>, T>(ShapeKind.ConcurrentQueue, element, static () => new ConcurrentQueue<T>());

    /// <summary>A stack that several threads use, or null.</summary>
    public static SessionCodec<ConcurrentStack<T>?> ConcurrentStack<T>(SessionCodec<T> element) =>
        new ConcurrentCodec<ConcurrentStack<T>, T>(ShapeKind.ConcurrentStack, element, static () => new ConcurrentStack<T>());

    /// <summary>A bag that several threads use, or null.</summary>
    public static SessionCodec<ConcurrentBag<T>?> ConcurrentBag<T>(SessionCodec<T> element) =>
        new ConcurrentCodec<ConcurrentBag<T>, T>(ShapeKind.ConcurrentBag, element, static () => new ConcurrentBag<T>());

    /// <summary>A dictionary that several threads use, or null.</summary>
    public static SessionCodec<ConcurrentDictionary<TKey, TValue>?> ConcurrentDictionary<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
        where TKey : notnull => new ConcurrentDictionaryCodec<TKey, TValue>(key, value);

    /// <summary>A type of the game that derives from a collection and has no state of its own, or null.</summary>
    /// <param name="inner">The codec of the collection.</param>
    /// <param name="make">Makes an empty one.</param>
    public static SessionCodec<TCollection?> Derived<TCollection, TBase>(SessionCodec<TBase?> inner, Func<TCollection> make)
        where TCollection : class, TBase
        where TBase : class => new DerivedCodec<TCollection, TBase>((ContainerCodec<TBase>)(object)inner, make);

    /// <summary>What a tracked class holds as the collection that it derives from.</summary>
    /// <param name="inner">The codec of the collection.</param>
    public static SessionCodec<TCollection?> Content<TCollection>(SessionCodec<TCollection?> inner)
        where TCollection : class => new ContentCodec<TCollection>((ContainerCodec<TCollection>)(object)inner);
}
