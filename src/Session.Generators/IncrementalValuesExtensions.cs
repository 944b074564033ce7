using Microsoft.CodeAnalysis;

namespace SessionFlow.Generators;

/// <summary>Steps that a pipeline reads better with.</summary>
internal static class IncrementalValuesExtensions
{
    /// <summary>Drops what is null.</summary>
    public static IncrementalValuesProvider<T> WhereSome<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null)!;
}
