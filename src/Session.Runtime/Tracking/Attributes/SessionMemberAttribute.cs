using System;

namespace SessionFlow;

/// <summary>
/// Gives a member a name in files that survives renaming it in code. On a computed property that can be read and set it also
/// says that the property is state: it is read when the state is captured and set, after the plain members, when it is
/// restored. A setter that throws undoes the restore; one that stores another value is listed in the result.
/// </summary>
/// <example>
/// <code>
/// [SessionMember(Name = "hull")] public int Armour;
///
/// [SessionMember]
/// public float Volume
/// {
///     get => _mixer.Volume;
///     set => _mixer.Volume = value;
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public sealed class SessionMemberAttribute : Attribute
{
    /// <summary>The name in files; without it, the member's own.</summary>
    public string? Name { get; set; }

    /// <summary>Names under which older files know the member.</summary>
    public string[]? FormerNames { get; set; }

    /// <summary>
    /// True to let the member become null, and be listed in the result, where a <see cref="SessionDefinitionAttribute"/> is
    /// missing from the registry. False unless set: the restore fails and changes nothing.
    /// </summary>
    public bool AllowMissing { get; set; }
}
