using System;

namespace SessionFlow.Tracking;

/// <summary>One step of a type's data from a version to a later one.</summary>
/// <param name="Type">The type's stable name, today's or a former one.</param>
/// <param name="From">The version that it takes.</param>
/// <param name="To">The version that it gives.</param>
/// <param name="Step">What is done to each stored object.</param>
internal sealed record StateMigration(string Type, int From, int To, Action<StateObject> Step)
{
    /// <exception cref="SessionFormatException">The step threw.</exception>
    public void Run(StateObject target)
    {
        try
        {
            Step(target);
        }
        catch (Exception exception)
        {
            throw new SessionFormatException($"The migration of {Type} from version {From} to {To} failed at {target}: {exception.Message}", exception);
        }
    }
}
