using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders.Forms;

/// <summary>Types that lead back to themselves in every way that there is.</summary>
[SessionTracked]
public sealed partial class RecursiveHolder : IKindHolder
{
    public Branch? Tree;
    public Chicken? Chicken;
    public Atlas? Atlas;
    public Chain<int>? Chain;
    public Doll? Doll;
    public Knot? Knot;
    public Mirror? Mirror;
    public RecursiveHolder? Holder;
}

[SessionTracked]
public sealed partial class Branch
{
    public int Leaves;
    public List<Branch?> Branches { get; } = new();
    public Branch[]? Twigs;
}

[SessionTracked]
public sealed partial class Chicken
{
    public Egg? Egg { get; set; }
    public int Age;
}

[SessionTracked]
public sealed partial class Egg
{
    public Chicken? Chicken;
    public List<Chicken?>? Nest;
}

[SessionTracked]
public sealed partial class Atlas
{
    public Dictionary<string, Atlas?>? Pages;
    public Dictionary<int, List<Atlas?>>? Index;
    public string? Title;
}

[SessionTracked]
public sealed partial class Chain<T>
{
    public T? Value;
    public Chain<T>? Next;
    public Chain<string>? Words;
}

[SessionTracked]
public sealed partial record Doll(int Size, Doll? Inner);

[SessionTracked]
public sealed partial class Knot
{
    public (Knot? Left, Knot? Right) Ends;
    public Loop Loop;
    public Loop? Other;
}

[SessionTracked]
public partial struct Loop
{
    public Knot? Through;
    public List<Loop>? Loops;
}

[SessionTracked]
public sealed partial class Mirror
{
    public Mirror?[]?[]? Images;
    public LinkedList<Mirror?>? Row;
    public Queue<Mirror?>? Queue;
    public int Shade;
}
