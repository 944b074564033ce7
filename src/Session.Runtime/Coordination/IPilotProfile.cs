namespace SessionFlow;

/// <summary>Who plays, as much of it as a session needs.</summary>
public interface IPilotProfile
{
    /// <summary>The pilot's name: 1 to 32 letters, digits, spaces, <c>-</c> and <c>_</c> once the ends are trimmed.</summary>
    string Callsign { get; }
}
