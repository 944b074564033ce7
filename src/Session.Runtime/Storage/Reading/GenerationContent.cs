using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>What a generation holds.</summary>
/// <param name="Sections">Of the snapshot, as they were written.</param>
/// <param name="Deltas">The valid prefix of the journal, in order.</param>
/// <param name="Base">The digest of the snapshot's state, as its writer gave it.</param>
/// <param name="Fingerprint">Of the schema.</param>
internal sealed record GenerationContent(
    IReadOnlyList<Section> Sections, IReadOnlyList<Delta> Deltas, StateDigest Base, ulong Fingerprint)
{
    /// <summary>The digest of the state after the last delta.</summary>
    public StateDigest State => Deltas.Count > 0 ? Deltas[^1].Result : Base;
}
