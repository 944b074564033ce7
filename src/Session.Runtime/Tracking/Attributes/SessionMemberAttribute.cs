using System;

namespace SessionFlow;

/// <summary>Gives a member a name in files that survives renaming it in code.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public sealed class SessionMemberAttribute : Attribute
{
    /// <summary>The name in files; without it, the member's own.</summary>
    public string? Name { get; set; }

    /// <summary>Names under which older files know the member.</summary>
    public string[]? FormerNames { get; set; }
}
