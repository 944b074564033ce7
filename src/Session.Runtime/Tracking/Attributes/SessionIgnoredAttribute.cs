using System;

namespace SessionFlow;

/// <summary>Says that a member, or every member of a type, is not session state, and why.</summary>
/// <param name="reason">Why it need not come back, for the next reader: <c>"rebuilt from assets on load"</c>.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SessionIgnoredAttribute(string reason) : Attribute
{
    /// <summary>Why the member is not state.</summary>
    public string Reason { get; } = reason;
}
