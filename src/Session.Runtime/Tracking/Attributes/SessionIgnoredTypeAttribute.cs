using System;

namespace SessionFlow;

/// <summary>
/// Says once for an assembly that a type, and every type that derives from it or implements it, is never session state:
/// textures, sounds, loggers. Members of such a type, and collections of it, are not captured; the schema lists them with
/// the reason. A class that is tracked itself stays tracked.
/// </summary>
/// <param name="type">The type; an open generic one stands for all its constructions.</param>
/// <param name="reason">Why it need not come back, for the next reader.</param>
/// <example>
/// <code>
/// [assembly: SessionIgnoredType(typeof(Texture2D), "asset, loaded again by name")]
/// [assembly: SessionIgnoredType(typeof(ILogger), "a service")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SessionIgnoredTypeAttribute(Type type, string reason) : Attribute
{
    /// <summary>The type that is no state.</summary>
    public Type Type { get; } = type;

    /// <summary>Why it is none.</summary>
    public string Reason { get; } = reason;
}
