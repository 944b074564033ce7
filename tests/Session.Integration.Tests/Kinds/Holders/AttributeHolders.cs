using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked(Name = "Kinds.Fleet", FormerNames = new[] { "Kinds.Squadron" })]
public sealed partial class NameHolder : IKindHolder
{
    [SessionMember(Name = "size", FormerNames = new[] { "count" })] public int Size { get; set; }

    [SessionMember(Name = "names")] private List<string?>? _names;

    public List<string?>? Names { get => _names; set => _names = value; }
}

[SessionTracked]
public sealed partial class KeyHolder : IKindHolder
{
    public List<Wing> Wings { get; } = new();
    public Wing? Leader;
}

[SessionTracked]
public sealed partial class Wing
{
    [SessionKey] public int Id { get; init; }
    public string? Name;
    public Wing? Leader;
}

[SessionTracked]
public sealed partial class IgnoredHolder : IKindHolder
{
    [SessionIgnored("rebuilt from assets")] public object? Texture { get; set; }
    [SessionIgnored("a cache")] private int _cache;
    public int Value;

    public int Cached() => _cache++;
}
