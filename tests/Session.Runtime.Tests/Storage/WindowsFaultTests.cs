using SessionFlow.Tests.Storage.Simulation;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Storage;

/// <summary>The laws of <see cref="FaultTests"/> where Windows' rules hold.</summary>
public sealed class WindowsFaultTests(ITestOutputHelper output) : FaultTests(output)
{
    private protected override MemoryFileSystem NewDisk() => new(FileRules.Windows);
}
