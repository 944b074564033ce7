using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

public interface IOrder
{
    int Rank { get; }
}

[SessionTracked]
public partial struct March : IOrder
{
    public int Rank { get; set; }
}

[SessionTracked]
public partial class Retreat : IOrder
{
    public int Rank { get; set; }
}

[SessionTracked]
public partial class Orders
{
    public IOrder? Next;
    public List<IOrder?> Queue { get; } = new();
}

/// <summary>A tracked struct is a value: in a box, it stands where only objects with a row of their own can be captured.</summary>
public sealed class BoxedStructTests
{
    [Fact]
    public void ForABoxedStruct_WhenCaptured_ItIsAGapWithItsPathAndStaysWhereItIs()
    {
        var orders = new Orders { Next = new March { Rank = 1 } };
        orders.Queue.Add(new Retreat { Rank = 2 });
        orders.Queue.Add(new March { Rank = 3 });
        StateSnapshot<Orders> snapshot = StateSnapshot.Capture(orders);
        Assert.Equal(["Next", "Queue[1]"], snapshot.Gaps.Select(static gap => gap.Path));
        Assert.All(snapshot.Gaps, static gap => Assert.Contains(nameof(March), gap.Reason, StringComparison.Ordinal));

        IOrder box = orders.Next;
        orders.Queue[0] = null;
        snapshot.RestoreInto(orders);
        Assert.Same(box, orders.Next);
        Assert.Equal(2, orders.Queue[0]!.Rank);
        Assert.Equal(3, orders.Queue[1]!.Rank);

        Orders copy = snapshot.Restore();
        Assert.Null(copy.Next);
        Assert.Equal([2, null], copy.Queue.Select(static order => order?.Rank));
    }

    [Fact]
    public void ForBoxedStructsOfAnyNumber_WhenCaptured_EachIsAGap()
    {
        for (int count = 1; count <= 70; count++)
        {
            var orders = new Orders();
            for (int i = 0; i < count; i++)
                orders.Queue.Add(new March { Rank = i });
            using StateSnapshot<Orders> snapshot = StateSnapshot.Capture(orders);
            Assert.Equal(count, snapshot.Gaps.Count);
        }
    }
}
