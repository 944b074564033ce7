using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SessionFlow.Generators.Tests.Harness;

/// <summary>A library and a game that references it, each compiled with what is generated for it, and loaded.</summary>
internal static class TwoAssemblies
{
    /// <summary>Compiles both and runs <c>Game.Run</c>, which says what it saw.</summary>
    public static string Run(string library, string game)
    {
        byte[] first = Emit(Dialect.Latest.Compile("Lib", NullableContextOptions.Disable, library));
        CSharpCompilation second = Dialect.Latest.Compile("Game", NullableContextOptions.Disable, game).AddReferences(MetadataReference.CreateFromImage(first));
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            context.LoadFromStream(new MemoryStream(first));
            Assembly loaded = context.LoadFromStream(new MemoryStream(Emit(second)));
            return (string)loaded.GetType("Game")!.GetMethod("Run")!.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static byte[] Emit(CSharpCompilation compilation)
    {
        Compilation output = Generation.Of(compilation).Output;
        string[] reported = output.GetDiagnostics().Where(static item => item.Severity >= DiagnosticSeverity.Warning && !Ignored.Contains(item.Id)).Select(static item => item.ToString()).ToArray();
        Assert.True(reported.Length == 0, string.Join('\n', reported));
        using var image = new MemoryStream();
        Assert.True(output.Emit(image).Success);
        return image.ToArray();
    }

    private static readonly string[] Ignored = { "CS1591", "CS0649", "CS0169", "CS0414" };
}
