using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>A struct of two collections, each of which may be missing.</summary>
[SessionTracked]
public partial struct Bundle
{
    public List<int>? First;
    public List<int>? Second;
}

[SessionTracked]
public sealed partial class Porter
{
    public Load? Load;
}

[SessionTracked]
public sealed partial class Load
{
    public Bundle Bundle { get; init; }
}
