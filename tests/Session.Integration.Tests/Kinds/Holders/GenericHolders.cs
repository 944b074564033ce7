using System;
using System.Collections.Generic;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked]
public sealed partial class GenericHolder : IKindHolder
{
    public Box<int>? Number;
    public Box<string?> Text { get; } = new();
    public Box<Mood> Mood { get; set; } = new();
    public Box<Box<Guid>>? Deep;
    public Box<List<int>>? Lists;
    public Pair<int, string?> Pair;
    public List<Pair<Mood, Box<int>?>> Pairs { get; } = new();
    public Pair<byte, decimal>? Maybe;
    public IBox? Any;
    public List<AnyBox?> Boxes { get; } = new();
    public Crate<Crew>.Lid? Lid;
    public Crew? Captain;
    public Range<long>[]? Ranges;
}

public interface IBox
{
    int Count { get; set; }
}

/// <summary>What the constructions have in common, so that any of them may stand in one place.</summary>
[SessionTracked]
public abstract partial class AnyBox : IBox
{
    public int Count { get; set; }
}

[SessionTracked]
public partial class Box<T> : AnyBox
{
    private T? _item;
    public T? Item { get => _item; set => _item = value; }
    public List<T?> Items { get; } = new();
    public Box<T>? Next;
}

/// <summary>Another type of the same name.</summary>
[SessionTracked]
public sealed partial class Box<TKey, TValue> : Box<TValue>
    where TKey : notnull
{
    public Dictionary<TKey, TValue?> Map { get; } = new();
    public readonly TKey? First;

    public Box(TKey? first) => First = first;
}

[SessionTracked]
public partial struct Pair<TLeft, TRight>
{
    public TLeft Left;
    public TRight Right { get; set; }
    public List<TRight>? Others;
}

[SessionTracked]
public readonly partial struct Range<T>(T from, T to)
    where T : struct
{
    public T From { get; } = from;
    public T To { get; } = to;
}

[SessionTracked]
public abstract partial class Sailor<TSelf>
    where TSelf : Sailor<TSelf>
{
    public TSelf? Mate;
    public int Watch;
}

[SessionTracked]
public sealed partial class Crew : Sailor<Crew>
{
    public string? Name;
}

public partial class Crate<T>
{
    [SessionTracked]
    public sealed partial record Lid(T? Owner, int Weight)
    {
        public Hinge? Hinge { get; init; }
    }

    [SessionTracked]
    public sealed partial class Hinge
    {
        public T? Owner;
        public Lid? Of;
    }
}
