using System;
using SessionFlow;

namespace Session.Integration.Tests.Attributes;

/// <summary>A property that cannot always be read.</summary>
[SessionTracked]
public sealed partial class Faulty
{
    public int Plain;

    [SessionIgnored("what the tests ask for")] public bool Throws { get; set; }

    [SessionMember]
    public int Value
    {
        get => Throws ? throw new InvalidOperationException("the getter's own") : 1;
        set => Plain += value - 1;
    }
}
