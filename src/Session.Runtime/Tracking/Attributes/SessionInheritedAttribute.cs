using System;

namespace SessionFlow;

/// <summary>
/// Captures state of base classes that cannot be marked, as an engine's, through the members that they let a derived class
/// read and set. On a tracked class it is about its own bases; on an assembly it is about every tracked class that derives
/// from the given one. Properties are the base's code: they are set after plain members, and one that throws undoes the
/// restore.
/// </summary>
/// <example>
/// <code>
/// [assembly: SessionInherited(typeof(Node3D), "Position", "Rotation", "Visible")]
///
/// [SessionTracked, SessionInherited("Health")]
/// public partial class Boss : LibraryEnemy { }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, Inherited = false, AllowMultiple = true)]
public sealed class SessionInheritedAttribute : Attribute
{
    /// <summary>Names members of the class's own bases.</summary>
    /// <param name="members">Fields and properties; none for all that can be read, set and captured.</param>
    public SessionInheritedAttribute(params string[] members) => Members = members;

    /// <summary>Names members of a base, for every tracked class of the assembly that derives from it.</summary>
    /// <param name="type">The base.</param>
    /// <param name="members">Fields and properties; none for all that can be read, set and captured.</param>
    public SessionInheritedAttribute(Type type, params string[] members)
    {
        Type = type;
        Members = members;
    }

    /// <summary>The base, on an assembly; else null.</summary>
    public Type? Type { get; }

    /// <summary>The members' names.</summary>
    public string[] Members { get; }
}
