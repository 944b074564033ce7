using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>What a restore did.</summary>
/// <param name="Written">Objects whose members were written.</param>
/// <param name="Created">Those of them that did not exist before.</param>
/// <param name="Adopted">Those that were found by their path or key, since the image comes from another lineage.</param>
/// <param name="Lost">What is not as it was captured.</param>
internal sealed record RestoreReport(int Written, int Created, int Adopted, IReadOnlyList<StateGap> Lost);
