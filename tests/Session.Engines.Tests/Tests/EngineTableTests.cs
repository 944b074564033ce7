using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;
using SessionFlow.Compatibility;

namespace SessionFlow.Engines.Tests;

/// <summary>What was tried of each engine: its component was compiled as the engine compiles games, and whether the engine is here at all.</summary>
public sealed class EngineTableTests
{
    [Theory]
    [InlineData("Unity", "Session.StandIn.Unity", "SessionBehaviour", ".NETStandard,Version=v2.1", "Unity", "unity-editor")]
    [InlineData("Godot", "Session.StandIn.Godot", "SessionNode", ".NETCoreApp,Version=v8.0", "godot", "godot4", "godot-mono")]
    [InlineData("MonoGame and FNA", "Session.StandIn.MonoGame", "SessionComponent", ".NETCoreApp,Version=v8.0", "mgcb")]
    public void ForAnEngine_WhenItsComponentIsCompiled_ThePageSaysHowFarThatWent(string engine, string assembly, string component, string framework, params string[] programs)
    {
        Assembly game = Assembly.Load(assembly);
        Assert.Contains(game.GetExportedTypes(), type => type.Name == component);
        Assert.Equal(framework, game.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        Assert.False(programs.Any(IsInstalled), $"{engine} is installed: its component can be run in it");

        string root = typeof(EngineTableTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "RepositoryRoot").Value!;
        CompatibilityPage.Record(root, "Engines", engine, CompatibilityPage.Compiled, CompatibilityPage.NotPossible);
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
