using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;
using SessionFlow.Compatibility;
using SessionFlow.Generators.Tests.Harness;

namespace SessionFlow.Compilers.Tests;

/// <summary>What this compiler makes of a game is loaded and played.</summary>
public sealed class MatrixTests
{
    private const string Game = """
        using System.Collections.Generic;
        using SessionFlow;

        [SessionTracked]
        public partial class Ship
        {
            public int Hull;
            private float _fuel = 1f;
            public Ship? Leader;
            public List<Ship> Wing { get; } = new List<Ship>();

            public static bool Round()
            {
                var ship = new Ship { Hull = 3, _fuel = 0.5f };
                ship.Wing.Add(new Ship { Leader = ship });
                StateSnapshot<Ship> taken = StateSnapshot.Capture(ship);
                ship.Hull = 0;
                ship._fuel = 0;
                Ship copy = taken.Restore();
                taken.RestoreInto(ship);
                return IsWhole(ship) && IsWhole(copy) && copy != ship;
            }

            private static bool IsWhole(Ship ship) => ship.Hull == 3 && ship._fuel == 0.5f && ship.Wing.Count == 1 && ship.Wing[0].Leader == ship;
        }
        """;

    [Fact]
    public void ForEachLanguage_WhenWhatWasCompiledIsLoaded_ItMakesARound() => CompatibilityPage.Record(
        Path.Combine(Targets.Metadata("ProjectDirectory"), "../../.."),
        "Compilers",
        Targets.Metadata("RoslynVersion"),
        Targets.LanguageNames.Select(static language => Targets.Frameworks.All(framework => Makes(language, framework)) ? CompatibilityPage.Ran : CompatibilityPage.Compiled).ToArray());

    private static bool Makes(string language, string framework)
    {
        Generation generation = Generation.Of(Targets.Of(language, framework).Compile(Game));
        Assert.Null(generation.Result.Exception);
        Assert.Empty(Strictness.Reported(generation.Output));
        using var image = new MemoryStream();
        EmitResult emitted = generation.Output.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext($"{language}, {framework}", isCollectible: true);
        try
        {
            MethodInfo round = context.LoadFromStream(image).GetType("Ship", throwOnError: true)!.GetMethod("Round")!;
            return (bool)round.Invoke(null, Array.Empty<object>())!;
        }
        finally
        {
            context.Unload();
        }
    }
}
