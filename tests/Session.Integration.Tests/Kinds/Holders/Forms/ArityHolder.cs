using System;
using System.Collections.Generic;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders.Forms;

/// <summary>One name with every number of type parameters, and every constraint.</summary>
[SessionTracked]
public sealed partial class ArityHolder : IKindHolder
{
    public Slot? None;
    public Slot<int>? One;
    public Slot<string, float>? Two;
    public Slot<Guid, Mood, Slot>? Three;
    public Slot<int>.Wall? Wall;
    public Slot<string>.Wall<int>? Papered;
    public Slot<string>.Wall<int>.Nail? Nail;
    public OfClass<Slot>? Class;
    public OfStruct<int>? Struct;
    public OfUnmanaged<Guid>? Unmanaged;
    public OfEnum<Mood>? Enum;
    public OfNew<Slot>? New;
    public OfBase<Thick>? Base;
    public OfOther<Thick, Slot>? Other;
    public List<Slot<Slot<int>>>? Deep;
}

[SessionTracked]
public partial class Slot
{
    public int Depth;
}

[SessionTracked]
public sealed partial class Thick : Slot
{
    public float Width;
}

[SessionTracked]
public partial class Slot<T> : Slot
{
    public T? Content;

    [SessionTracked]
    public sealed partial class Wall
    {
        public T? Behind;
        public Slot<T>? Of;
    }

    [SessionTracked]
    public sealed partial class Wall<TPaper>
    {
        public Dictionary<TPaper2, TPaper>? Patterns;
        public T? Behind;

        public enum TPaper2 { Plain, Striped }

        [SessionTracked]
        public sealed partial class Nail
        {
            public TPaper? Through;
            public T? Into;
        }
    }
}

[SessionTracked]
public sealed partial class Slot<TLeft, TRight> : Slot<TLeft>
{
    public TRight? Right { get; set; }
}

[SessionTracked]
public sealed partial class Slot<TFirst, TSecond, TThird>
{
    public (TFirst?, TSecond?) Pair;
    public TThird?[]? Rest;
}

[SessionTracked]
public sealed partial class OfClass<T>
    where T : class
{
    public T? Value;
    public List<T?> Values { get; } = new();
}

[SessionTracked]
public sealed partial class OfStruct<T>
    where T : struct
{
    public T Value;
    public T? Maybe;
}

[SessionTracked]
public sealed partial class OfUnmanaged<T>
    where T : unmanaged
{
    public T[]? Values;
}

[SessionTracked]
public sealed partial class OfEnum<T>
    where T : struct, Enum
{
    public T Value;
    public Dictionary<T, int>? Counts;
}

[SessionTracked]
public sealed partial class OfNew<T>
    where T : new()
{
    public T? Value { get; set; } = new();
}

[SessionTracked]
public sealed partial class OfBase<T>
    where T : Slot
{
    public T? Value;
}

[SessionTracked]
public sealed partial class OfOther<T, TBase>
    where T : TBase
    where TBase : Slot
{
    public T? Value;
    public TBase? Base;
}
