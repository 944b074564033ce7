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
public partial class FieldKeyword : IRanked
{
    public int Clamped { get => field; set => field = value < 0 ? 0 : value; }
    public int Half { get; set => field = value; }
    public string Trimmed { get => field ?? ""; init => field = value.Trim(); } = "";
    public List<int> Lazy => field ??= [];
    int IRanked.Rank { get; set; }
    List<int> IRanked.Ranks { get; } = [];
}

public interface IRanked
{
    int Rank { get; set; }
    List<int> Ranks { get; }
}

[SessionTracked]
public partial struct FieldKeywordOfStruct : IRanked
{
    public int Clamped { get => field; set => field = value < 0 ? 0 : value; }
    public string? Text { readonly get => field; init => field = value; }
    int IRanked.Rank { get; set; }
    List<int> IRanked.Ranks { get; }
}

[SessionTracked]
public partial class FieldKeywordOfGeneric<T>
{
    public T? Checked { get => field; set => field = value is null ? field : value; }
    public partial int Parted { get; set; }
}

public partial class FieldKeywordOfGeneric<T>
{
    public partial int Parted { get => field; set => field = value; }
    public static FieldKeywordOfGeneric<int> Make() => new();
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
