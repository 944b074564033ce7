using Session.Benchmarks.States;

namespace Session.Benchmarks.Peers.Hand;

internal sealed class PlayerHandCodec : HandCodec<Player>
{
    protected override void Write(Player state, HandWriter writer)
    {
        writer.Int32(state.Level);
        writer.Int32(state.Health);
        writer.Int32(state.Mana);
        writer.Int32(state.Strength);
        writer.Int32(state.Wisdom);
        writer.Int32(state.Luck);
        writer.Int64(state.Experience);
        writer.Int64(state.Gold);
        writer.Single(state.X);
        writer.Single(state.Y);
        writer.Single(state.Z);
        writer.Single(state.Yaw);
        writer.Single(state.Pitch);
        writer.Single(state.Stamina);
        writer.Double(state.PlayedSeconds);
        writer.Bool(state.IsMounted);
        writer.Bool(state.IsHardcore);
        writer.Byte(state.Faction);
        writer.Int16(state.Title);
        writer.Int32((int)state.Mode);
        writer.Text(state.Name);
        writer.Text(state.Home);
        writer.Int32(state.Slots.Count);
        foreach (int slot in state.Slots)
            writer.Int32(slot);
    }

    protected override void Read(HandReader reader, Player state)
    {
        state.Level = reader.Int32();
        state.Health = reader.Int32();
        state.Mana = reader.Int32();
        state.Strength = reader.Int32();
        state.Wisdom = reader.Int32();
        state.Luck = reader.Int32();
        state.Experience = reader.Int64();
        state.Gold = reader.Int64();
        state.X = reader.Single();
        state.Y = reader.Single();
        state.Z = reader.Single();
        state.Yaw = reader.Single();
        state.Pitch = reader.Single();
        state.Stamina = reader.Single();
        state.PlayedSeconds = reader.Double();
        state.IsMounted = reader.Bool();
        state.IsHardcore = reader.Bool();
        state.Faction = reader.Byte();
        state.Title = reader.Int16();
        state.Mode = (EntityMode)reader.Int32();
        state.Name = reader.Text();
        state.Home = reader.Text();
        state.Slots.Clear();
        for (int left = reader.Int32(); left > 0; left--)
            state.Slots.Add(reader.Int32());
    }
}
