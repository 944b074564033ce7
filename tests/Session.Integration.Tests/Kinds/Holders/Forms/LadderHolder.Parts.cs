using System;

namespace Session.Integration.Tests.Kinds.Holders.Forms;

// The other parts of types whose first part stands in another file.
public abstract partial class Being
{
    public Guid Id;
}

public partial class Human
{
    protected internal long coins;

    public DateTime Born { get; init; }

    public partial class Pocket
    {
    }
}

public partial class Human
{
    [SessionFlow.SessionTracked]
    public partial class Pocket
    {
        public int Depth { get; private set; }
    }

    public Pocket? Left;
    protected Pocket? right;

    public void Swap() => (Left, right) = (right, Left);
}
