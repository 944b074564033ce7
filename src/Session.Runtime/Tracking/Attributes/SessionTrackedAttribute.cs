using System;

namespace SessionFlow;

/// <summary>
/// Marks a class or struct whose mutable state belongs to the game session. The generator writes its snapshot and
/// restore code into the type, which therefore has to be <c>partial</c>.
/// </summary>
/// <example>
/// <code>
/// [SessionTracked]
/// public partial class MissionState
/// {
///     public int Score;
///     private float _fuel = 100f;
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SessionTrackedAttribute : Attribute
{
    /// <summary>
    /// The name under which the type stands in files. Without it, its full name; set it before renaming the type, or
    /// list the old name in <see cref="FormerNames"/>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>Names under which older files know the type.</summary>
    public string[]? FormerNames { get; set; }

    /// <summary>
    /// The version of the type's data, for migrations; that of the nearest base which has one unless set, else 0. Raise it when
    /// older files need more than their members matched by name: from then on they are read through
    /// <see cref="SessionFlow.Tracking.SessionTypeSet.Migrating"/> and refused without it, and builds from before refuse newer files.
    /// </summary>
    public int Version { get; set; }
}
