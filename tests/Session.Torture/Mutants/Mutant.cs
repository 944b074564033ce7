namespace SessionFlow.Torture.Mutants;

/// <summary>A mistake that somebody might make in the store's source: in this file, instead of this text, that one.</summary>
internal sealed record Mutant(string Name, string File, string Text, string Instead)
{
    /// <summary>A second change that the mistake needs.</summary>
    public Mutant? And { get; init; }
}
