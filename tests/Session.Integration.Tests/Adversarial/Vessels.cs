using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Members that may hold the same collection as a read-only one that stands behind them.</summary>
[SessionTracked]
public partial class Hangar
{
    public List<int>? View;
    public List<List<int>> Nested { get; } = new();
    public List<int> Items { get; } = new();
    public int[] Slots { get; } = Array.Empty<int>();
    public Hangar? Next;
    public int Number;
}

public enum Order { None, Fly, Land }

[SessionTracked]
public partial struct Berth
{
    public int Number;
    public Hangar? Holder;
    public List<int>? Log;
}

[SessionTracked]
public partial class Dock
{
    public Dock()
    {
    }

    public Dock(int number) => Reserved = new Berth { Number = number, Log = new List<int> { number } };

    public Berth Reserved { get; }
    public int Traffic;
}

[SessionTracked]
public abstract partial class Gun
{
    public int Heat;
}

[SessionTracked]
public partial class Laser : Gun
{
    public int Charge;
}

[SessionTracked]
public partial class Flak : Gun
{
    public int Rounds;
}

/// <summary>Derived from a tracked class and not tracked itself.</summary>
public sealed class Prototype : Laser
{
    public int Secret { get; set; }
}

[SessionTracked]
public partial class Battery
{
    public Gun[]? Guns;
    public Laser[]? Lasers;
    public Gun? Main;
    public List<Gun> Spares { get; } = new();
    [SessionIgnored("fails on demand in tests")] public bool HookThrows;

    partial void OnRestored(SessionRestoreContext context)
    {
        if (HookThrows)
            throw new InvalidOperationException("the hook fails");
    }
}

[SessionTracked]
public partial class Recorder
{
    public int Value;
    public Recorder? Other;
    [SessionIgnored("a test's own")] public StateSnapshot<Recorder>? Inner;
    [SessionIgnored("a test's own")] public Recorder? CapturesItself;

    partial void OnCapturing()
    {
        if (CapturesItself is { } root)
        {
            CapturesItself = null;
            Inner = StateSnapshot.Capture(root);
        }
    }
}

[SessionTracked]
public partial class Crew
{
    [SessionKey] public int Id { get; init; }
    public int Health;
}

[SessionTracked]
public partial class Squad
{
    public List<Crew> Members { get; } = new();
}
