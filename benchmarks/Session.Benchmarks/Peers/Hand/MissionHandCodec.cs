using Session.Benchmarks.States;

namespace Session.Benchmarks.Peers.Hand;

internal sealed class MissionHandCodec : HandCodec<Mission>
{
    protected override void Write(Mission state, HandWriter writer)
    {
        writer.Text(state.Title);
        writer.Int32(state.Wave);
        writer.Single(state.Clock);
        writer.Int32(state.Entities.Count);
        foreach (Entity entity in state.Entities)
            Write(entity, writer);
        writer.Int32(state.Kills.Count);
        foreach ((string name, int kills) in state.Kills)
        {
            writer.Text(name);
            writer.Int32(kills);
        }

        writer.Int32(state.Threats.Count);
        foreach ((int sector, float threat) in state.Threats)
        {
            writer.Int32(sector);
            writer.Single(threat);
        }

        writer.Int32(state.Notes.Count);
        foreach ((string name, string note) in state.Notes)
        {
            writer.Text(name);
            writer.Text(note);
        }

        Write(state.Weather, writer);
        writer.Int64(state.Economy.Money);
        writer.Int64(state.Economy.Debt);
        writer.Double(state.Economy.TaxRate);
        Write(state.Economy.Forecast, writer);
    }

    protected override void Read(HandReader reader, Mission state)
    {
        state.Title = reader.Text();
        state.Wave = reader.Int32();
        state.Clock = reader.Single();
        int count = reader.Int32();
        if (state.Entities.Count > count)
            state.Entities.RemoveRange(count, state.Entities.Count - count);
        for (int i = 0; i < count; i++)
        {
            if (i == state.Entities.Count)
                state.Entities.Add(new Entity());
            Read(ref reader, state.Entities[i]);
        }

        state.Kills.Clear();
        for (int left = reader.Int32(); left > 0; left--)
            state.Kills.Add(reader.Text(), reader.Int32());
        state.Threats.Clear();
        for (int left = reader.Int32(); left > 0; left--)
            state.Threats.Add(reader.Int32(), reader.Single());
        state.Notes.Clear();
        for (int left = reader.Int32(); left > 0; left--)
            state.Notes.Add(reader.Text(), reader.Text());
        Read(ref reader, state.Weather);
        state.Economy.Money = reader.Int64();
        state.Economy.Debt = reader.Int64();
        state.Economy.TaxRate = reader.Double();
        Read(ref reader, state.Economy.Forecast);
    }

    private static void Write(Entity entity, HandWriter writer)
    {
        writer.Int32(entity.Number);
        writer.Int32(entity.Health);
        writer.Int32(entity.Ammunition);
        writer.Int32(entity.Score);
        writer.Single(entity.Shield);
        writer.Single(entity.Fuel);
        writer.Single(entity.Heat);
        writer.Single(entity.Heading);
        writer.Vector(entity.Position);
        writer.Vector(entity.Velocity);
        writer.Int32((int)entity.Mode);
        writer.Bool(entity.IsHostile);
        writer.Text(entity.Name);
        writer.Text(entity.Squad);
        writer.Bool(entity.Order is not null);
        if (entity.Order is not { } order)
            return;
        writer.Int32(order.Kind);
        writer.Vector(order.Target);
        writer.Single(order.Until);
    }

    private static void Read(ref HandReader reader, Entity entity)
    {
        entity.Number = reader.Int32();
        entity.Health = reader.Int32();
        entity.Ammunition = reader.Int32();
        entity.Score = reader.Int32();
        entity.Shield = reader.Single();
        entity.Fuel = reader.Single();
        entity.Heat = reader.Single();
        entity.Heading = reader.Single();
        entity.Position = reader.Vector();
        entity.Velocity = reader.Vector();
        entity.Mode = (EntityMode)reader.Int32();
        entity.IsHostile = reader.Bool();
        entity.Name = reader.Text();
        entity.Squad = reader.Text();
        if (!reader.Bool())
        {
            entity.Order = null;
            return;
        }

        Order order = entity.Order ??= new Order();
        order.Kind = reader.Int32();
        order.Target = reader.Vector();
        order.Until = reader.Single();
    }

    private static void Write(Weather weather, HandWriter writer)
    {
        writer.Vector(weather.Wind);
        writer.Single(weather.Rain);
        writer.Single(weather.Fog);
        writer.Int32(weather.Season);
    }

    private static void Read(ref HandReader reader, Weather weather)
    {
        weather.Wind = reader.Vector();
        weather.Rain = reader.Single();
        weather.Fog = reader.Single();
        weather.Season = reader.Int32();
    }
}
