using Microsoft.CodeAnalysis;

namespace SessionFlow.Generators.Tests.Harness;

/// <summary>What counts as not computed anew.</summary>
internal static class Caching
{
    public static bool IsCached(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
