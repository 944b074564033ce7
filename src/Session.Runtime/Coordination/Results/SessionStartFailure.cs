namespace SessionFlow;

/// <summary>Why a session did not start.</summary>
public enum SessionStartFailure
{
    /// <summary>It started.</summary>
    None,

    /// <summary>The pilot is null, or its callsign breaks the rule.</summary>
    InvalidPilot,

    /// <summary>A session runs already; <see cref="SessionFlowCoordinator.SwitchSession"/> ends it and starts the other.</summary>
    SessionActive,

    /// <summary>The coordinator is disposed.</summary>
    Disposed,
}
