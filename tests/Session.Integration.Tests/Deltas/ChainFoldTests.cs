using System;
using System.Diagnostics;
using System.Linq;
using SessionFlow;
using Xunit.Abstractions;

namespace Session.Integration.Tests.Deltas;

/// <summary>A journal is folded in the time of its bytes, not once over the whole state for each delta.</summary>
public sealed class ChainFoldTests(ITestOutputHelper output)
{
    private const int Deltas = 1000;

    [Fact]
    public void ForAMebibyteAndAThousandDeltas_WhenFolded_TheStatesBetweenAreNotPutTogether()
    {
        var random = new Random(1);
        var fleet = new Fleet();
        for (int i = 0; i < 24_000; i++)
            fleet.Vessels.Add(new Vessel { Id = i, Callsign = "Vessel " + i });
        StateSnapshot<Fleet> last = StateSnapshot.Capture(fleet);
        StateSnapshot<Fleet> first = StateSnapshot.Load<Fleet>(last.ToArray());
        Assert.InRange(first.ByteCount, 1 << 20, 2 << 20);
        var chain = new byte[Deltas][];
        for (int n = 0; n < Deltas; n++)
        {
            fleet.Tick++;
            for (int i = 0; i < 10; i++)
                fleet.Vessels[random.Next(fleet.Vessels.Count)].Hull++;
            if (n % 10 == 0)
                fleet.Vessels.RemoveAt(random.Next(fleet.Vessels.Count));
            StateSnapshot<Fleet> next = StateSnapshot.Capture(fleet);
            chain[n] = last.DiffTo(next).ToArray();
            last.Dispose();
            last = next;
        }

        StateDelta<Fleet>[] loaded = chain.Select(static delta => StateDelta.Load<Fleet>(delta)).ToArray();
        TimeSpan one = Best(() => first.Apply(loaded[0]).Dispose());
        TimeSpan all = Best(() => first.Apply(loaded).Dispose());
        output.WriteLine($"one delta {one.TotalMilliseconds:N1} ms, {Deltas} deltas of {chain.Sum(static delta => delta.Length):N0} bytes {all.TotalMilliseconds:N1} ms");
        Assert.True(first.Apply(loaded).Equals(last));

        // A state in between put together for each delta would be a thousand times one delta's time.
        Assert.True(all < one * (Deltas / 10), $"{all} for all, {one} for one");
    }

    private static TimeSpan Best(Action action) => Enumerable.Range(0, 5).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    });
}
