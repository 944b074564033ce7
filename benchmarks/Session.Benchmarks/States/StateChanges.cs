using System;
using System.Numerics;

namespace Session.Benchmarks.States;

/// <summary>What a game does to its state between two checkpoints.</summary>
internal static class StateChanges
{
    /// <summary>The members of an entity that playing changes, as bytes in memory.</summary>
    public const int ChangedBytes = 12 + sizeof(int) + sizeof(float);

    /// <summary>Changes three fields of one entity in a hundred.</summary>
    public static void Play(Mission mission, Random random)
    {
        int changed = Math.Max(1, mission.Entities.Count / 100);
        for (int i = 0; i < changed; i++)
        {
            // One in each hundred, so that none is changed twice.
            Play(mission.Entities[(i * 100) + random.Next(Math.Min(100, mission.Entities.Count))], random);
        }
    }

    /// <summary>Changes three fields of an entity.</summary>
    public static void Play(Entity entity, Random random)
    {
        entity.Position += new Vector3(random.NextSingle() + 0.1f, random.NextSingle() + 0.1f, random.NextSingle() + 0.1f);
        entity.Health++;
        entity.Heading += 0.01f + random.NextSingle();
    }

    /// <summary>Moves every entity: numbers change everywhere, and nothing else.</summary>
    public static void Move(Mission mission)
    {
        mission.Clock += 1;
        foreach (Entity entity in mission.Entities)
        {
            entity.Position += entity.Velocity;
            entity.Fuel -= 0.5f;
        }
    }

    /// <inheritdoc cref="Move(Mission)"/>
    public static void Move(Player player)
    {
        player.X += 1;
        player.Z -= 1;
        player.Stamina -= 0.01f;
        player.PlayedSeconds += 0.1;
    }
}
