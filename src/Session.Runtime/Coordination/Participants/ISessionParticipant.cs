namespace SessionFlow;

/// <summary>
/// A class with members marked <see cref="SessionRootAttribute"/> or <see cref="OnSessionAttribute"/>. The generator
/// implements it; <see cref="SessionFlowCoordinator.Attach(ISessionParticipant)"/> takes it.
/// </summary>
public interface ISessionParticipant
{
    /// <summary>Names the roots and the handlers. Called once for each attach.</summary>
    /// <param name="attachment">Takes them.</param>
    void AttachTo(SessionAttachment attachment);
}
