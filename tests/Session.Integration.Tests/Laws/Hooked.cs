using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Laws;

/// <summary>State with the game's own code in the way of capturing and restoring.</summary>
[SessionTracked]
public abstract partial class Hooked
{
    [SessionIgnored("what the tests look at")] public List<string> Calls = new();
    [SessionIgnored("what the tests ask for")] public bool Throws;
    public int Value;
    public int Rounded;

    partial void OnCapturing() => Calls.Add("base capturing");

    partial void OnRestored(SessionRestoreContext context)
    {
        Calls.Add($"base restored {Value} {context.InPlace}");
        if (Throws)
            throw new InvalidOperationException("the hook's own");
    }
}

[SessionTracked]
public sealed partial class HookedDeeper : Hooked
{
    public List<int> Items { get; } = new();
    public Hooked? Other;

    partial void OnCapturing()
    {
        Calls.Add("derived capturing");
        Rounded = Value / 10 * 10;
    }

    partial void OnRestored(SessionRestoreContext context) => Calls.Add("derived restored");
}

/// <summary>A constructor of the game that must not run when an object is restored.</summary>
[SessionTracked]
public partial class Built
{
    [SessionIgnored("what the tests look at")] public bool ConstructorRan;
    public int Value = 5;

    public Built(int value)
    {
        ConstructorRan = true;
        Value = value;
    }
}
