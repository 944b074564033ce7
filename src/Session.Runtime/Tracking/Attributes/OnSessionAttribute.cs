using System;

namespace SessionFlow;

/// <summary>Subscribes a method of a participant to a session event while the participant is attached.</summary>
/// <param name="kind">The event. It decides the method's one optional parameter, see <see cref="SessionEventKind"/>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = true)]
public sealed class OnSessionAttribute(SessionEventKind kind) : Attribute
{
    /// <summary>The event that the method hears.</summary>
    public SessionEventKind Kind { get; } = kind;
}
