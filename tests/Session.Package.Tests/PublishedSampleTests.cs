using System.Runtime.InteropServices;
using SessionFlow.Compatibility;

namespace SessionFlow.Package.Tests;

/// <summary>The sample as a player gets it: trimmed, or compiled to native code. It is killed and gets everything back.</summary>
public sealed class PublishedSampleTests(PublishedSample sample) : IClassFixture<PublishedSample>
{
    [Fact]
    public void ForTheTrimmedSample_WhenKilled_NothingIsLost() => LosesNothing("trimmed", "net10.0, trimmed");

    [NativeFact]
    public void ForTheNativeSample_WhenKilled_NothingIsLost() => LosesNothing("native", "net10.0, NativeAOT");

    private void LosesNothing(string form, string row)
    {
        Assert.Equal(sample.ValuesOfPlainBuild, sample.Play(sample.Publish(form, "-r", RuntimeInformation.RuntimeIdentifier)));
        CompatibilityPage.Record(PackageFixture.Root, "Runtimes", row, CompatibilityPage.Ran);
    }
}
