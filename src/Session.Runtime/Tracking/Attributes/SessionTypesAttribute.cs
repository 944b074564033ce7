using System;
using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>
/// Names the generated class that holds an assembly's closed set of tracked types, so that the assemblies that reference it
/// find the set when they are compiled. Generated; nobody asks for it at run time.
/// </summary>
/// <param name="types">The generated class.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SessionTypesAttribute(Type types) : Attribute
{
    /// <summary>The generated class.</summary>
    public Type Types { get; } = types;

    /// <summary>The names of the assembly's tracked generic types, whose constructions another assembly may have to name.</summary>
    public string[] Generic { get; set; } = Array.Empty<string>();
}
