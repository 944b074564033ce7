using System;
using SessionFlow;

namespace Session.Integration.Tests.Kinds;

/// <summary>State beside a holder whose hook throws when it is told to, after everything was restored.</summary>
[SessionTracked]
public sealed partial class Trap
{
    [SessionIgnored("what the law sets")] public bool Throws;
    public IKindHolder? Holder;
    public int Step;

    partial void OnRestored(SessionRestoreContext context)
    {
        if (Throws)
            throw new InvalidOperationException("the trap's own");
    }
}
