using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace SessionFlow.Tracking;

/// <content>Interfaces of collections. The collections behind one are the same on every platform.</content>
public static partial class SessionCodecs
{
    /// <summary>A list, array, collection or observable collection, or null.</summary>
    public static SessionCodec<IList<T>?> IList<T>(SessionCodec<T> element) => new AnyCodec<IList<T>>(
        null,
        element,
        new AnyForm<IList<T>, List<T>>(ShapeKind.List, List(element)),
        new AnyForm<IList<T>, T[]>(ShapeKind.Array, Array(element)),
        new AnyForm<IList<T>, Collection<T>>(ShapeKind.Collection, Collection(element)),
        new AnyForm<IList<T>, ObservableCollection<T>>(ShapeKind.ObservableCollection, ObservableCollection(element)));

    /// <summary>As <see cref="IList{T}"/>.</summary>
    public static SessionCodec<IReadOnlyList<T>?> IReadOnlyList<T>(SessionCodec<T> element) => new AnyCodec<IReadOnlyList<T>>(
        null,
        element,
        new AnyForm<IReadOnlyList<T>, List<T>>(ShapeKind.List, List(element)),
        new AnyForm<IReadOnlyList<T>, T[]>(ShapeKind.Array, Array(element)),
        new AnyForm<IReadOnlyList<T>, Collection<T>>(ShapeKind.Collection, Collection(element)),
        new AnyForm<IReadOnlyList<T>, ObservableCollection<T>>(ShapeKind.ObservableCollection, ObservableCollection(element)));

    /// <summary>As <see cref="IList{T}"/>, or a linked list, hash set or sorted set.</summary>
    public static SessionCodec<ICollection<T>?> ICollection<T>(SessionCodec<T> element) => new AnyCodec<ICollection<T>>(
        null,
        element,
        new AnyForm<ICollection<T>, List<T>>(ShapeKind.List, List(element)),
        new AnyForm<ICollection<T>, T[]>(ShapeKind.Array, Array(element)),
        new AnyForm<ICollection<T>, LinkedList<T>>(ShapeKind.LinkedList, LinkedList(element)),
        new AnyForm<ICollection<T>, Collection<T>>(ShapeKind.Collection, Collection(element)),
        new AnyForm<ICollection<T>, ObservableCollection<T>>(ShapeKind.ObservableCollection, ObservableCollection(element)),
        new AnyForm<ICollection<T>, HashSet<T>>(ShapeKind.HashSet, HashSet(element)),
        new AnyForm<ICollection<T>, SortedSet<T>>(ShapeKind.SortedSet, SortedSet(element)));

    /// <summary>As <see cref="ICollection{T}"/>, or a queue or stack.</summary>
    public static SessionCodec<IReadOnlyCollection<T>?> IReadOnlyCollection<T>(SessionCodec<T> element) => new AnyCodec<IReadOnlyCollection<T>>(
        null,
        element,
        new AnyForm<IReadOnlyCollection<T>, List<T>>(ShapeKind.List, List(element)),
        new AnyForm<IReadOnlyCollection<T>, T[]>(ShapeKind.Array, Array(element)),
        new AnyForm<IReadOnlyCollection<T>, Queue<T>>(ShapeKind.Queue, Queue(element)),
        new AnyForm<IReadOnlyCollection<T>, Stack<T>>(ShapeKind.Stack, Stack(element)),
        new AnyForm<IReadOnlyCollection<T>, LinkedList<T>>(ShapeKind.LinkedList, LinkedList(element)),
        new AnyForm<IReadOnlyCollection<T>, Collection<T>>(ShapeKind.Collection, Collection(element)),
        new AnyForm<IReadOnlyCollection<T>, ObservableCollection<T>>(ShapeKind.ObservableCollection, ObservableCollection(element)),
        new AnyForm<IReadOnlyCollection<T>, HashSet<T>>(ShapeKind.HashSet, HashSet(element)),
        new AnyForm<IReadOnlyCollection<T>, SortedSet<T>>(ShapeKind.SortedSet, SortedSet(element)));

    /// <summary>A hash set or sorted set, or null.</summary>
    public static SessionCodec<ISet<T>?> ISet<T>(SessionCodec<T> element) => new AnyCodec<ISet<T>>(
        null,
        element,
        new AnyForm<ISet<T>, HashSet<T>>(ShapeKind.HashSet, HashSet(element)),
        new AnyForm<ISet<T>, SortedSet<T>>(ShapeKind.SortedSet, SortedSet(element)));

#if NET
    /// <summary>As <see cref="ISet{T}"/>.</summary>
    public static SessionCodec<IReadOnlySet<T>?> IReadOnlySet<T>(SessionCodec<T> element) => new AnyCodec<IReadOnlySet<T>>(
        null,
        element,
        new AnyForm<IReadOnlySet<T>, HashSet<T>>(ShapeKind.HashSet, HashSet(element)),
        new AnyForm<IReadOnlySet<T>, SortedSet<T>>(ShapeKind.SortedSet, SortedSet(element)));
#endif

    /// <summary>A dictionary, sorted dictionary, sorted list or concurrent dictionary, or null.</summary>
    public static SessionCodec<IDictionary<TKey, TValue>?> IDictionary<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
        where TKey : notnull => new AnyCodec<IDictionary<TKey, TValue>>(
        key,
        value,
        new AnyForm<IDictionary<TKey, TValue>, Dictionary<TKey, TValue>>(ShapeKind.Dictionary, Dictionary(key, value)),
        new AnyForm<IDictionary<TKey, TValue>, SortedDictionary<TKey, TValue>>(ShapeKind.SortedDictionary, SortedDictionary(key, value)),
        new AnyForm<IDictionary<TKey, TValue>, SortedList<TKey, TValue>>(ShapeKind.SortedList, SortedList(key, value)),
        new AnyForm<IDictionary<TKey, TValue>, ConcurrentDictionary<TKey, TValue>>(ShapeKind.ConcurrentDictionary, ConcurrentDictionary(key, value)));

    /// <summary>As <see cref="IDictionary{TKey,TValue}"/>.</summary>
    public static SessionCodec<IReadOnlyDictionary<TKey, TValue>?> IReadOnlyDictionary<TKey, TValue>(SessionCodec<TKey> key, SessionCodec<TValue> value)
        where TKey : notnull => new AnyCodec<IReadOnlyDictionary<TKey, TValue>>(
        key,
        value,
        new AnyForm<IReadOnlyDictionary<TKey, TValue>, Dictionary<TKey, TValue>>(ShapeKind.Dictionary, Dictionary(key, value)),
        new AnyForm<IReadOnlyDictionary<TKey, TValue>, SortedDictionary<TKey, TValue>>(ShapeKind.SortedDictionary, SortedDictionary(key, value)),
        new AnyForm<IReadOnlyDictionary<TKey, TValue>, SortedList<TKey, TValue>>(ShapeKind.SortedList, SortedList(key, value)),
        new AnyForm<IReadOnlyDictionary<TKey, TValue>, ConcurrentDictionary<TKey, TValue>>(ShapeKind.ConcurrentDictionary, ConcurrentDictionary(key, value)));
}
