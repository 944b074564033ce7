using System.Diagnostics.CodeAnalysis;

namespace SessionFlow.Storage;

/// <summary>What a write came to: an acknowledgement, or the problem that prevented it.</summary>
internal readonly record struct StoreResult
{
    private readonly Acknowledgement _acknowledgement;

    private StoreResult(Acknowledgement acknowledgement, StoreProblem? problem)
    {
        _acknowledgement = acknowledgement;
        Problem = problem;
    }

    public StoreProblem? Problem { get; }

    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    /// <summary>Meaningful only if <see cref="Succeeded"/>.</summary>
    public Acknowledgement Acknowledgement => _acknowledgement;

    public static implicit operator StoreResult(Acknowledgement acknowledgement) => new(acknowledgement, null);

    public static implicit operator StoreResult(StoreProblem problem) => new(default, problem);
}
