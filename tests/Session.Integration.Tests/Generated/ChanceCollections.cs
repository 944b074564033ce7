using System;
using System.Collections.Generic;
using System.Text;
using Session.Integration.Tests.Laws;

namespace Session.Integration.Tests.Generated;

/// <summary>Makes and fills the collections of generated members.</summary>
public static class ChanceCollections
{
    /// <summary>A collection of a few items, or null.</summary>
    public static TCollection? MaybeOf<TCollection, T>(this Chance chance, Func<T> make, Func<List<T>, TCollection> collect)
        where TCollection : class => chance.Coin() ? collect(chance.List(make)) : null;

    /// <summary>A collection made of a few entries, or null.</summary>
    public static TMap? MaybeMapOf<TMap, TKey, TValue>(this Chance chance, Func<TKey?> key, Func<TValue> value, Func<Dictionary<TKey, TValue>, TMap> collect)
        where TMap : class
        where TKey : notnull => chance.MaybeDictionary(key, value) is { } entries ? collect(entries) : null;

    public static PriorityQueue<T, TPriority>? MaybeHeap<T, TPriority>(this Chance chance, Func<T> make, Func<TPriority> priority)
    {
        if (chance.Coin())
            return null;
        var heap = new PriorityQueue<T, TPriority>();
        Refill(chance, heap, make, priority);
        return heap;
    }

    public static T[,] Grid<T>(this Chance chance, Func<T> make)
    {
        var grid = new T[chance.Below(4), chance.Below(3)];
        for (int i = 0; i < grid.Length; i++)
            grid[i / grid.GetLength(1), i % grid.GetLength(1)] = make();
        return grid;
    }

    public static T[,,] Cube<T>(this Chance chance, Func<T> make)
    {
        var cube = new T[chance.Below(3), 2, chance.Below(3)];
        for (int i = 0; i < cube.Length; i++)
            cube[i / (2 * cube.GetLength(2)), i / cube.GetLength(2) % 2, i % cube.GetLength(2)] = make();
        return cube;
    }

    public static void Refill<T>(this Chance chance, Queue<T> queue, Func<T> make)
    {
        queue.Clear();
        chance.List(make).ForEach(queue.Enqueue);
    }

    public static void Refill<T>(this Chance chance, Stack<T> stack, Func<T> make)
    {
        stack.Clear();
        chance.List(make).ForEach(stack.Push);
    }

    public static void Refill<T, TPriority>(this Chance chance, PriorityQueue<T, TPriority> heap, Func<T> make, Func<TPriority> priority)
    {
        heap.Clear();
        foreach (T item in chance.List(make))
            heap.Enqueue(item, priority());
    }

    public static void Refill(this Chance chance, StringBuilder builder) => builder.Clear().Append(chance.Text());
}
