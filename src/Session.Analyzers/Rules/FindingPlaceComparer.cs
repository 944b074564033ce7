using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Takes two findings for one when they are of one kind and stand on one symbol.</summary>
internal sealed class FindingPlaceComparer : IEqualityComparer<Finding>
{
    public static readonly FindingPlaceComparer Instance = new();

    public bool Equals(Finding? x, Finding? y) => x?.Kind == y?.Kind && SymbolEqualityComparer.Default.Equals(x?.Symbol, y?.Symbol);

    public int GetHashCode(Finding finding) => SymbolEqualityComparer.Default.GetHashCode(finding.Symbol);
}
