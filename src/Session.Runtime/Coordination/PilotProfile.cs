namespace SessionFlow;

/// <summary>A pilot who is nothing but a callsign. <see cref="SessionFlowCoordinator.StartSession"/> says whether it is a valid one.</summary>
/// <param name="callsign">The pilot's name.</param>
public sealed class PilotProfile(string callsign) : IPilotProfile
{
    /// <inheritdoc/>
    public string Callsign { get; } = callsign;
}
