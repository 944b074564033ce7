using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Xunit.Abstractions;

namespace Session.Integration.Tests.Generated;

/// <summary>
/// Types that nobody thought of: random declarations with random values, compiled with the real generator and put to every
/// law. SESSION_TYPES_SEED starts elsewhere, SESSION_TYPES_COUNT makes more of them.
/// </summary>
public sealed class GeneratedStateTests(ITestOutputHelper output)
{
    private const int TypesPerAssembly = 100;
    private const int FixedSeed = 20_000;
    private const int FixedCount = 2_000;

    [Fact]
    public void ForGeneratedTypes_WhenPutToAllLaws_TheyHold()
    {
        int seed = Setting("SESSION_TYPES_SEED", FixedSeed);
        int count = Setting("SESSION_TYPES_COUNT", FixedCount);
        var compiler = new WorldCompiler();
        int types = 0;
        int members = 0;
        int worlds = 0;
        long seen = 0;
        for (int batch = 0; types < count; batch++)
        {
            List<WorldShape> made = Batch(ref seed, Math.Min(count - types, 2 * TypesPerAssembly));
            foreach (IGrouping<bool, WorldShape> language in made.GroupBy(static world => world.IsLatest))
            {
                Assembly assembly = Compile(compiler, $"Generated{batch}{language.Key}", language.ToList());
                seen += language.Sum(world => Hold(compiler, assembly, world));
            }

            types += made.Sum(static world => world.Tracked);
            members += made.Sum(static world => world.Types.Sum(static type => type.Members.Length));
            worlds += made.Count;
        }

        output.WriteLine($"{types} generated tracked types with {members} members in {worlds} graphs, {seen} values under 6 laws");
    }

    private static List<WorldShape> Batch(ref int seed, int types)
    {
        var worlds = new List<WorldShape>();
        while (worlds.Sum(static world => world.Tracked) < types)
            worlds.Add(WorldGenerator.Make(seed++));
        return worlds;
    }

    private static int Hold(WorldCompiler compiler, Assembly assembly, WorldShape world)
    {
        (int seen, string? failure) = WorldRun.Of(assembly, world);
        if (failure is not null)
            Fail(compiler, world, failure);
        return seen;
    }

    private static Assembly Compile(WorldCompiler compiler, string name, List<WorldShape> worlds)
    {
        try
        {
            return compiler.Compile(name, worlds[0].IsLatest, worlds);
        }
        catch (InvalidOperationException exception)
        {
            foreach (WorldShape world in worlds)
            {
                if (WorldRun.FailureOf(compiler, "Alone" + world.Namespace, world) is { } failure)
                    Fail(compiler, world, failure);
            }

            throw new InvalidOperationException("Each world compiles alone: " + exception.Message, exception);
        }
    }

    private static void Fail(WorldCompiler compiler, WorldShape world, string failure)
    {
        WorldShape smallest = WorldShrinker.Shrink(compiler, world, failure);
        string last = WorldRun.FailureOf(compiler, "Smallest" + world.Namespace, smallest) ?? failure;
        Assert.Fail($"SESSION_TYPES_SEED={world.Seed}\n{last}\n\n{WorldWriter.Write(smallest)}");
    }

    private static int Setting(string name, int standard) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : standard;
}
