using System;
using System.Collections.Generic;
using CsCheck;
using SessionFlow;
using Xunit.Abstractions;

namespace Session.Integration.Tests.Deltas;

/// <summary>Law 3 over collections that are edited in every way: a delta leads to its state and back, and a chain to its end.</summary>
public sealed class SequenceLawTests(ITestOutputHelper output)
{
    [Fact]
    public void ForEditedCollections_WhenFoldedOneByOneOrAsAChain_EveryStateIsReached()
    {
        int deltas = 0;
        long bytes = 0;
        long whole = 0;
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                var random = new Random(seed);
                var fleet = new Fleet();
                for (int i = random.Next(40); i >= 0; i--)
                    FleetEdits.Step(fleet, random);
                StateSnapshot<Fleet> first = StateSnapshot.Capture(fleet);
                StateSnapshot<Fleet> previous = first;
                var chain = new List<StateDelta<Fleet>>();
                for (int n = 0; n < 12; n++)
                {
                    for (int i = random.Next(5); i >= 0; i--)
                        FleetEdits.Step(fleet, random);
                    StateSnapshot<Fleet> next = StateSnapshot.Capture(fleet);
                    StateDelta<Fleet> delta = StateDelta.Load<Fleet>(previous.DiffTo(next).ToArray());
                    Assert.Equal(next.ToArray(), previous.Apply(delta).ToArray());
                    Assert.True(next.Apply(next.DiffTo(previous)).Equals(previous));
                    chain.Add(delta);
                    previous = next;
                    deltas++;
                    bytes += delta.ByteCount;
                    whole += next.ByteCount;
                }

                Assert.Equal(previous.ToArray(), first.Apply(chain).ToArray());
            },
            iter: 200,
            threads: 1);
        output.WriteLine($"{deltas} deltas, {bytes:N0} bytes for states of {whole:N0}");
        Assert.True(deltas >= 2400);
        Assert.True(bytes < whole / 2, $"{bytes} of {whole}");
    }
}
