using SessionFlow.Tests.Storage.Simulation;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Storage;

/// <summary>The laws of <see cref="RetentionTests"/> where Windows' rules hold.</summary>
public sealed class WindowsRetentionTests(ITestOutputHelper output) : RetentionTests(output)
{
    private protected override MemoryFileSystem NewDisk() => new(FileRules.Windows);
}
