using System;
using SessionFlow;

namespace Session.Integration.Tests.Laws;

/// <summary>State whose hook throws when it is asked to.</summary>
[SessionTracked]
public sealed partial class Unwilling
{
    [SessionIgnored("what the tests ask for")] public bool Throws;
    public int Value;

    partial void OnCapturing()
    {
        if (Throws)
            throw new InvalidOperationException("the hook's own");
    }
}
