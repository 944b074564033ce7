using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders.Forms;

/// <summary>Six levels of one hierarchy, each with members that other levels have under the same name.</summary>
[SessionTracked]
public sealed partial class LadderHolder : IKindHolder
{
    public Being? Focus;
    public Human? Human;
    public List<Being?> All { get; } = new();
    public Dictionary<string, Guard?>? Posts;
}

[SessionTracked]
public abstract partial class Being
{
    private int _timer;
    private protected string? note;

    public int Timer { get => _timer; set => _timer = value; }
    public virtual int Health { get; set; }
    public abstract float Speed { get; set; }
}

[SessionTracked]
public abstract partial class Animal : Being
{
    private int _timer;

    public new int Timer { get => _timer; set => _timer = value; }
    public override int Health { get; set; }
}

[SessionTracked]
public partial class Human : Animal
{
    private int _timer;

    public string? Name;
    public int Wait { get => _timer; set => _timer = value; }
    public override float Speed { get; set; }
    public string? Note { get => note; set => note = value; }
}

[SessionTracked]
public partial class Guard : Human
{
    private readonly List<int> _timer = new();

    public List<int> Rounds => _timer;
    public sealed override int Health { get => base.Health; set => base.Health = value; }
}

[SessionTracked]
public partial class Sergeant : Guard
{
    public new string? Name;
    public Human? Watched;
}

[SessionTracked]
public sealed partial class Captain : Sergeant
{
    public new int Name { get; set; }
    public override float Speed { get => base.Speed; set => base.Speed = value; }
}

[SessionTracked]
public sealed partial class Wolf : Animal
{
    public override float Speed { get; set; }
    public Being? Prey;
}
