using System;
using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked]
public sealed partial class NoTupleHolder : IValueHolder<ValueTuple>
{
    public ValueTuple Value { get; set; }

    public ValueTuple? Maybe { get; set; }

    public ValueTuple[]? Array { get; set; }

    public List<ValueTuple> List { get; } = new();

    public List<ValueTuple?>? MaybeList { get; set; }

    public Dictionary<ValueTuple, int> Keyed { get; } = new();

    public Dictionary<string, ValueTuple>? Named { get; set; }
}

[SessionTracked]
public sealed partial class OneTupleHolder : IValueHolder<ValueTuple<int>>
{
    public ValueTuple<int> Value { get; set; }

    public ValueTuple<int>? Maybe { get; set; }

    public ValueTuple<int>[]? Array { get; set; }

    public List<ValueTuple<int>> List { get; } = new();

    public List<ValueTuple<int>?>? MaybeList { get; set; }

    public Dictionary<ValueTuple<int>, int> Keyed { get; } = new();

    public Dictionary<string, ValueTuple<int>>? Named { get; set; }
}

[SessionTracked]
public sealed partial class PairTupleHolder : IValueHolder<(int X, string? Name)>
{
    public (int X, string? Name) Value { get; set; }

    public (int X, string? Name)? Maybe { get; set; }

    public (int X, string? Name)[]? Array { get; set; }

    public List<(int X, string? Name)> List { get; } = new();

    public List<(int X, string? Name)?>? MaybeList { get; set; }

    public Dictionary<(int X, string? Name), int> Keyed { get; } = new();

    public Dictionary<string, (int X, string? Name)>? Named { get; set; }
}

[SessionTracked]
public sealed partial class LongTupleHolder : IValueHolder<(byte, short, int, long, float, double, bool, char Eighth, string? Ninth, Int16Rank Tenth, int, int, int, int, DateTime Fifteenth)>
{
    public (byte, short, int, long, float, double, bool, char Eighth, string? Ninth, Int16Rank Tenth, int, int, int, int, DateTime Fifteenth) Value { get; set; }

    public (byte, short, int, long, float, double, bool, char Eighth, string? Ninth, Int16Rank Tenth, int, int, int, int, DateTime Fifteenth)? Maybe { get; set; }

    public (byte, short, int, long, float, double, bool, char Eighth, string? Ninth, Int16Rank Tenth, int, int, int, int, DateTime Fifteenth)[]? Array { get; set; }

    public List<(byte, short, int, long, float, double, bool, char Eighth, string? Ninth, Int16Rank Tenth, int, int, int, int, DateTime Fifteenth)> List { get; } = new();

    public List<(byte, short, int, long, float, double, bool, char Eighth, string? Ninth, Int16Rank Tenth, int, int, int, int, DateTime Fifteenth)?>? MaybeList { get; set; }

    public Dictionary<(byte, short, int, long, float, double, bool, char Eighth, string? Ninth, Int16Rank Tenth, int, int, int, int, DateTime Fifteenth), int> Keyed { get; } = new();

    public Dictionary<string, (byte, short, int, long, float, double, bool, char Eighth, string? Ninth, Int16Rank Tenth, int, int, int, int, DateTime Fifteenth)>? Named { get; set; }
}

[SessionTracked]
public sealed partial class NestedTupleHolder : IValueHolder<(int Id, (Spot Place, (decimal, Version?) Inner) Others, (int, int)? Maybe)>
{
    public (int Id, (Spot Place, (decimal, Version?) Inner) Others, (int, int)? Maybe) Value { get; set; }

    public (int Id, (Spot Place, (decimal, Version?) Inner) Others, (int, int)? Maybe)? Maybe { get; set; }

    public (int Id, (Spot Place, (decimal, Version?) Inner) Others, (int, int)? Maybe)[]? Array { get; set; }

    public List<(int Id, (Spot Place, (decimal, Version?) Inner) Others, (int, int)? Maybe)> List { get; } = new();

    public List<(int Id, (Spot Place, (decimal, Version?) Inner) Others, (int, int)? Maybe)?>? MaybeList { get; set; }

    public Dictionary<(int Id, (Spot Place, (decimal, Version?) Inner) Others, (int, int)? Maybe), int> Keyed { get; } = new();

    public Dictionary<string, (int Id, (Spot Place, (decimal, Version?) Inner) Others, (int, int)? Maybe)>? Named { get; set; }
}

[SessionTracked]
public sealed partial class KeyValueHolder : IValueHolder<KeyValuePair<int, string?>>
{
    public KeyValuePair<int, string?> Value { get; set; }

    public KeyValuePair<int, string?>? Maybe { get; set; }

    public KeyValuePair<int, string?>[]? Array { get; set; }

    public List<KeyValuePair<int, string?>> List { get; } = new();

    public List<KeyValuePair<int, string?>?>? MaybeList { get; set; }

    public Dictionary<KeyValuePair<int, string?>, int> Keyed { get; } = new();

    public Dictionary<string, KeyValuePair<int, string?>>? Named { get; set; }
}

[SessionTracked]
public sealed partial class NestedKeyValueHolder : IValueHolder<KeyValuePair<(int, Spot), KeyValuePair<string, DateTime>>>
{
    public KeyValuePair<(int, Spot), KeyValuePair<string, DateTime>> Value { get; set; }

    public KeyValuePair<(int, Spot), KeyValuePair<string, DateTime>>? Maybe { get; set; }

    public KeyValuePair<(int, Spot), KeyValuePair<string, DateTime>>[]? Array { get; set; }

    public List<KeyValuePair<(int, Spot), KeyValuePair<string, DateTime>>> List { get; } = new();

    public List<KeyValuePair<(int, Spot), KeyValuePair<string, DateTime>>?>? MaybeList { get; set; }

    public Dictionary<KeyValuePair<(int, Spot), KeyValuePair<string, DateTime>>, int> Keyed { get; } = new();

    public Dictionary<string, KeyValuePair<(int, Spot), KeyValuePair<string, DateTime>>>? Named { get; set; }
}

/// <summary>Tuples and pairs that lead to objects and collections, read-only ones among them.</summary>
[SessionTracked]
public sealed partial class TupleOfAllHolder : IKindHolder
{
    public readonly (string Name, List<int> Numbers, Unit? Friend) Fixed = ("", new(), null);

    public (Unit? Left, List<int>? Numbers, Unit?[]? Units) Mixed;

    public KeyValuePair<Unit?, List<int>?> Entry;

    public List<(Unit? Target, Dictionary<(int X, int Y), List<int>?>? Cells)>? Deep;

    public Dictionary<(int X, int Y), (Unit? Unit, List<int>? Numbers)> Cells { get; } = new();

    public Dictionary<(Unit Unit, int Number), KeyValuePair<string, Unit?>>? ByUnit;
}
