using System;
using System.Collections.Generic;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked]
public sealed partial class ListHolder : IKindHolder
{
    public List<Unit?> Fixed { get; } = new();
    public List<Unit?>? Free;
    public List<Unit?>? Shared;
    public List<List<int>?>? Nested;
    public List<string[]?>? Words;
    public IReadOnlyList<Unit?> View => Fixed;
}

[SessionTracked]
public sealed partial class ArrayHolder : IKindHolder
{
    public Unit?[] Slots = Array.Empty<Unit?>();
    public Unit?[]? Shared;
    public int[]?[]? Jagged;
    public List<int>?[]? Lists;
    public byte[]? Bytes;
}

[SessionTracked]
public sealed partial class DictionaryHolder : IKindHolder
{
    public Dictionary<string, Unit?> ByName { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<int, Unit?>? ByNumber;
    public Dictionary<Unit, int> Ranks { get; } = new();
    public Dictionary<string, Dictionary<int, List<Unit?>?>?>? Nested;
    public Dictionary<string, Unit?>? Shared;
}

[SessionTracked]
public sealed partial class DepthHolder : IKindHolder
{
    public List<Dictionary<string, int[]?[]?>?>? Deep;
    public Dictionary<int, List<List<Cell[]?>?>?>? Deeper;
    public Tree Tree;
}
