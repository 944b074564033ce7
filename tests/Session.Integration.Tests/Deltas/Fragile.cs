using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Deltas;

/// <summary>A link whose hook throws when it is told to.</summary>
[SessionTracked]
public sealed partial class Fragile
{
    [SessionIgnored("what the test sets")] public bool Throws;
    public int Value;
    public List<int> Items { get; } = new();
    public Fragile? Next;

    partial void OnRestored(SessionRestoreContext context)
    {
        if (Throws)
            throw new InvalidOperationException("the link's own");
    }
}
