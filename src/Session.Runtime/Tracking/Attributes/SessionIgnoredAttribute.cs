using System;

namespace SessionFlow;

/// <summary>
/// Says that a member is not session state, and why; on a type, that none of its members is, and no member of another type
/// that holds it or one derived from it. A class that is tracked itself stays tracked.
/// </summary>
/// <param name="reason">Why it need not come back, for the next reader: <c>"rebuilt from assets on load"</c>.</param>
/// <example>
/// <code>
/// [SessionIgnored("rebuilt from assets on load")] private object? _hudTexture;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class SessionIgnoredAttribute(string reason) : Attribute
{
    /// <summary>Why the member is not state.</summary>
    public string Reason { get; } = reason;
}
