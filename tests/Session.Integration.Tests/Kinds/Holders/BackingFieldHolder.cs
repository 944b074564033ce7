using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

/// <summary>Properties whose accessors have bodies, which no restore runs.</summary>
[SessionTracked]
public sealed partial class BackingFieldHolder : IKindHolder, ILabelled
{
    public int Clamped { get => field; set => field = value < 0 ? 0 : value; }
    public string? Text { get => field + "!"; set => field = value?.Trim(); }
    public Dial Dial { get; set; }
    public Gauge<float>? Gauge;
    public Reading? Reading;
    string? ILabelled.Label { get; set; }
    List<int> ILabelled.Codes { get; } = [];
}

public interface ILabelled
{
    string? Label { get; set; }
    List<int> Codes { get; }
}

[SessionTracked]
public partial struct Dial : ILabelled
{
    public int Turns { readonly get => field; set => field = value % 10; }
    string? ILabelled.Label { get; set; }
    List<int> ILabelled.Codes => [];
}

[SessionTracked]
public sealed partial class Gauge<T>
{
    public T? Value { get => field; set { field = value; Changes++; } }
    public int Changes { get; private set; }
}

[SessionTracked]
public sealed partial class Reading
{
    public int Value { get => field; init => field = value + 1; }
}
