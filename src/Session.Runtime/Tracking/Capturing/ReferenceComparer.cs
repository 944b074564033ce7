using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace SessionFlow.Tracking;

/// <summary>Compares objects by reference, whatever their <c>Equals</c> says.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<object>
{
    public static readonly ReferenceComparer Instance = new();

    public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

    public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
}
