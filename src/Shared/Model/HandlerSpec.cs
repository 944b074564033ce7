namespace SessionFlow.Model;

/// <summary>A method that hears a session event.</summary>
/// <param name="Event">The event's name in <c>SessionEventKind</c>.</param>
/// <param name="Payload">What the method takes, as code names it; null for nothing.</param>
/// <param name="Identifier">The method as code writes it.</param>
/// <param name="IsStatic">True when it is the type's and not an object's.</param>
internal sealed record HandlerSpec(string Event, string? Payload, string Identifier, bool IsStatic);
