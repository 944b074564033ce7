using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>What becomes of each member of a tracked type.</summary>
/// <param name="Tracked">The members that are captured.</param>
/// <param name="Ignored">The members that are no state, and why.</param>
/// <param name="Gaps">The members that are lost, and why.</param>
internal sealed record TypeCoverage(IReadOnlyList<string> Tracked, IReadOnlyList<string> Ignored, IReadOnlyList<string> Gaps)
{
    /// <summary>How many of a hundred members are captured or settled with a reason.</summary>
    public double Percent => Tracked.Count + Ignored.Count + Gaps.Count is > 0 and int all ? 100.0 * (Tracked.Count + Ignored.Count) / all : 100;

    /// <summary>Reads a type; null where no code is generated for it, which other rules say.</summary>
    public static TypeCoverage? Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (!type.IsTracked() || TrackedTypeParser.Parse(type, compilation, cancellation).Spec is not { } spec)
            return null;
        return new TypeCoverage(
            spec.Members.Select(static member => member.Name).ToList(),
            IgnoredMembers(type).ToList(),
            spec.Gaps.Where(gap => gap.Name != TrackedTypeParser.NewObjects || MadeTypes.Of(compilation, cancellation).Contains(type)).Select(static gap => $"{gap.Name} ({gap.Reason})").ToList());
    }

    private static IEnumerable<string> IgnoredMembers(INamedTypeSymbol type) =>
        from member in SourceMembers.Of(type)
        where !member.IsStatic && member is IFieldSymbol { AssociatedSymbol: null, IsConst: false } or IPropertySymbol && StateMembers.HasMemory(member)
        let reason = (member.Find(KnownNames.Ignored) ?? type.Find(KnownNames.Ignored))?.ConstructorArguments.FirstOrDefault().Value as string
        where reason is not null
        select $"{member.Name} ({reason})";
}
