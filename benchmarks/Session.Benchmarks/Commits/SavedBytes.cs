using SessionFlow;

namespace Session.Benchmarks.Commits;

/// <summary>A state that is nothing but bytes.</summary>
[SessionTracked]
public sealed partial class SavedBytes
{
    public byte[] Bytes = [];
}
