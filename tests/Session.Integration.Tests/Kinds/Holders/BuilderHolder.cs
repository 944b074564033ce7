using System.Collections.Generic;
using System.Text;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

/// <summary>String builders, shared and read-only ones among them.</summary>
[SessionTracked]
public sealed partial class BuilderHolder : IKindHolder
{
    public readonly StringBuilder Log = new("log");
    public StringBuilder? Text;
    public StringBuilder? Shared;
    public List<StringBuilder?> Lines { get; } = new();
    public Dictionary<string, StringBuilder?>? Named;
    public StringBuilder[,]? Grid;
}
