namespace SessionFlow.Package.Tests;

/// <summary>All tests of the package share one that was packed once.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>
{
    public const string Name = "package";
}
