using System.Collections.Generic;

namespace SessionFlow;

/// <summary>What a restore did, and what it could not give back.</summary>
public sealed class StateRestoreResult
{
    internal StateRestoreResult(Tracking.RestoreReport report)
    {
        Written = report.Written;
        Created = report.Created;
        Adopted = report.Adopted;
        Lost = report.Lost;
    }

    /// <summary>How many objects' members were written.</summary>
    public int Written { get; }

    /// <summary>How many of them were made, since there was none to write into.</summary>
    public int Created { get; }

    /// <summary>How many of them were found by their path or key, since the snapshot comes from another history.</summary>
    public int Adopted { get; }

    /// <summary>
    /// What is not as it was captured: objects without a row, references to objects that are not there any more, setters that
    /// stored another value, definitions that the registry does not have, objects of removed types. Empty as a rule.
    /// </summary>
    public IReadOnlyList<StateGap> Lost { get; }
}
