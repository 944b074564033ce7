using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Latest;

[SessionTracked]
public partial class Required
{
    public required string Name { get; set; }
    public required int Number { get; init; }
}

[SessionTracked]
public partial class DerivedOfRequired : Required
{
    public int X;
}

[SessionTracked]
public partial class FieldKeyword
{
    public int Clamped { get => field; set => field = value < 0 ? 0 : value; }
    public int Half { get; set => field = value; }
}

[SessionTracked]
public partial struct WithInitializers
{
    public int A = 3;
    public List<int> B { get; set; } = [];

    public WithInitializers()
    {
    }
}

public partial class Generic<T>
{
    public T? Value;
}

[SessionTracked]
public partial class NotGeneric : Generic<int>
{
    public int X;
}
