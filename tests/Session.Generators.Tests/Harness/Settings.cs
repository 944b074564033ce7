using System.Linq;
using System.Reflection;

namespace SessionFlow.Generators.Tests.Harness;

/// <summary>What the build knows and the tests need.</summary>
internal static class Settings
{
    public static string ProjectDirectory { get; } = Read("ProjectDirectory");

    public static string NetStandardReferences { get; } = Read("NetStandardReferences");

    public static string RuntimeForUnity { get; } = Read("RuntimeForUnity");

    private static string Read(string key) =>
        typeof(Settings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
