using System.Collections.Immutable;
using System.Linq;

namespace Session.Integration.Tests.Generated;

/// <summary>A few generated types that hold each other, the root last.</summary>
internal sealed record WorldShape(int Seed, bool IsLatest, ImmutableArray<TypeShape> Types)
{
    public string Namespace => $"World{(uint)Seed}";

    public string RootName => $"{Namespace}.{Types[^1].Name}";

    public int Tracked => Types.Count(static type => type.IsTracked);
}
