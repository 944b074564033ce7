using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Session.Integration.Tests.Generated;

/// <summary>Takes members and types out of a failing world for as long as it fails in the same way.</summary>
internal sealed class WorldShrinker
{
    private readonly WorldCompiler _compiler;
    private readonly string _way;
    private int _attempts;

    private WorldShrinker(WorldCompiler compiler, string failure) => (_compiler, _way) = (compiler, WayOf(failure));

    public static WorldShape Shrink(WorldCompiler compiler, WorldShape world, string failure)
    {
        var shrinker = new WorldShrinker(compiler, failure);
        while (shrinker.Smaller(world).FirstOrDefault(shrinker.FailsTheSameWay) is { } smaller)
            world = smaller;
        return world;
    }

    // A law by its number; what does not compile by the compiler's own.
    private static string WayOf(string failure) => failure[..failure.IndexOf(':', StringComparison.Ordinal)];

    private bool FailsTheSameWay(WorldShape world)
    {
        string? failure = WorldRun.FailureOf(_compiler, $"Shrunk{(uint)world.Seed}_{_attempts++}", world);
        return failure is not null && WayOf(failure) == _way && !failure.Contains("CS0246", StringComparison.Ordinal);
    }

    private IEnumerable<WorldShape> Smaller(WorldShape world)
    {
        foreach (TypeShape type in world.Types.Where(static type => type.Form != TypeForm.Root))
        {
            if (!world.Types.Any(other => other.Base?.Name == type.Name || other.Interface == type.Name))
            {
                WorldShape smaller = world with { Types = world.Types.Remove(type).Select(other => Without(other, type)).ToImmutableArray() };
                if (!smaller.Types.Any(static other => other is { Form: TypeForm.OpenStruct, Members.IsEmpty: true }))
                    yield return smaller;
            }
        }

        for (int i = world.Types.Length - 1; i >= 0; i--)
        {
            TypeShape type = world.Types[i];
            for (int j = type.Members.Length - 1; j >= 0; j--)
            {
                // A struct of no fields has nothing that it could be known by.
                bool isLastOfOpen = type.Form == TypeForm.OpenStruct && type.Members.Length == 1;
                if (!isLastOfOpen && !type.Members.Any(member => member.Before == type.Members[j].Name))
                    yield return world with { Types = world.Types.SetItem(i, type with { Members = type.Members.RemoveAt(j) }) };
            }

            if (type.Noise is not null)
                yield return world with { Types = world.Types.SetItem(i, type with { Noise = null }) };
        }
    }

    private static TypeShape Without(TypeShape type, TypeShape gone) => type with
    {
        Members = type.Members.Where(member => !(member.Type.Name + member.Type.Make).Contains(gone.FullName, StringComparison.Ordinal)).ToImmutableArray(),
    };
}
