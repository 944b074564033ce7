using System.Collections.Generic;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders.Forms;

/// <summary>Members of every access, with names that generated code or the language might want for itself.</summary>
[SessionTracked]
public sealed partial class NameHolder : IKindHolder
{
    public Access? Access;
    public Mood Mood;
    public Taken? Taken;
    public Größe? Größe { get; set; }
    public Lower? lower;
    public Contextual? Contextual;
    public Casing? Casing;
    public System.System? System;
}

[SessionTracked]
public partial class Access
{
    public int A;
    internal int b;
    protected int C;
    private int _d;
    protected internal int E;
    private protected int F;
    public volatile int G;
    public int H { get; private set; }
    public int I { private get; set; }
    protected int J { get; set; }
    private int K { get; set; }

    public int Sum() => A + b + C + _d++ + E + F + G + H + I + J + K;
}

/// <summary>What generated code has names for.</summary>
[SessionTracked]
public sealed partial class Taken
{
    public int Session;
    public int Schema;
    public int Hint;
    public int Capture;
    public int Restore;
    public int Write;
    public int Read;
    public string? Type;
    public int Object;
    public int _session;
    public int writer;
    public int reader;
    public int state;
    public int row;
    public int value;
    public int result;
    public int other;
    public int self;
    public int i;
}

/// <summary>Letters of other languages, and only an underscore.</summary>
[SessionTracked]
public sealed partial class Größe
{
    public int Höhe;
    public int 数;
    public int _;
    public int __;
    public int été { get; set; }
    public int \u0061bc;
}

#pragma warning disable CS8981
[SessionTracked]
public sealed partial class Lower
{
    public int lower;
    public int Lower_;
}
#pragma warning restore CS8981

/// <summary>Words that are keywords in some places.</summary>
[SessionTracked]
public sealed partial class Contextual
{
    public int var;
    public int dynamic;
    public int async;
    public int await;
    public int record;
    public int partial;
    public int yield;
    public int where;
    public int @event;
    public int @object;
    public int nameof;
    public int file;
    public int scoped;
    public int unmanaged;
    public int with { get; set; }
    public int @field { get; set; }
    public int get { get; set; }
    public int global;
}

#pragma warning disable CA1708
/// <summary>Names that differ by case or by an underscore alone.</summary>
[SessionTracked]
public sealed partial class Casing
{
    public int score;
    public int Score;
    public int SCORE;
    public int _score;
    public int Score_;
    public List<int> scores = new();
    public List<int> Scores { get; } = new();
}
