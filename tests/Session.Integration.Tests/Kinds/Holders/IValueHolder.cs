using System.Collections.Generic;

namespace Session.Integration.Tests.Kinds.Holders;

/// <summary>Holds values of one type in every position where a value can stand.</summary>
public interface IValueHolder<T> : IKindHolder
    where T : struct
{
    T Value { get; set; }

    T? Maybe { get; set; }

    T[]? Array { get; set; }

    List<T> List { get; }

    List<T?>? MaybeList { get; set; }

    Dictionary<T, int> Keyed { get; }

    Dictionary<string, T>? Named { get; set; }
}
