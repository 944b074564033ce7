using System;

namespace SessionFlow;

/// <summary>
/// Marks a field or property of a partial class as a root of the session's state: what it refers to is captured in each
/// checkpoint and given back by a recovery. The generator writes the wiring that
/// <c>SessionFlowCoordinator.Attach</c> uses.
/// </summary>
/// <param name="name">The root's name in files, unique among the roots that are attached together.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public sealed class SessionRootAttribute(string name) : Attribute
{
    /// <summary>The root's name in files.</summary>
    public string Name { get; } = name;
}
