using System.Collections.Generic;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

/// <summary>Arrays of two to four dimensions, with jagged ones among them, shared and read-only ones.</summary>
[SessionTracked]
public sealed partial class GridHolder : IKindHolder
{
    public readonly int[,] Fixed = new int[3, 2];
    public int[,]? Numbers;
    public int[,]? Shared;
    public Unit?[,]? Units;
    public (int X, string? Name)[,,]? Deep;
    public bool?[,,,]? Deepest;
    public string?[,][]? OfArrays;
    public int[]?[,]? ArraysInside;
    public byte[][,]? Jagged;
    public List<int[,]?> List { get; } = new();
    public Dictionary<string, List<int>?[,]>? Named;
}
