using System;
using System.Collections.Generic;
using SessionFlow;
using Xunit.Abstractions;

namespace Session.Integration.Tests.Laws;

/// <summary>Objects are captured once, whoever refers to them and however deep they stand.</summary>
public sealed class GraphTests(ITestOutputHelper output)
{
    [Fact]
    public void ForAnObjectWithTwoOwners_WhenRestored_TheyShareOne()
    {
        var shared = new Node { Tag = 7 };
        var world = new World { Focus = shared, Slots = new[] { shared, null, shared } };
        world.ByName["a"] = shared;

        World copy = StateSnapshot.Capture(world).Restore();

        Assert.Equal(7, copy.Focus!.Tag);
        Assert.Same(copy.Focus, copy.Slots[0]);
        Assert.Same(copy.Focus, copy.Slots[2]);
        Assert.Same(copy.Focus, copy.ByName["A"]);
        Assert.NotSame(shared, copy.Focus);
    }

    [Fact]
    public void ForACollectionWithTwoOwners_WhenRestored_TheyShareOne()
    {
        var list = new List<Node?> { new() { Tag = 1 } };
        World copy = StateSnapshot.Capture(new World { Others = list, SameAsOthers = list }).Restore();
        Assert.Same(copy.Others, copy.SameAsOthers);
        Assert.Single(copy.Others!);
    }

    [Fact]
    public void ForACycle_WhenRestored_ItIsClosed()
    {
        var a = new Node { Tag = 1 };
        var b = new Node { Tag = 2, Next = a };
        a.Next = b;
        a.Friends.Add(a);

        World copy = StateSnapshot.Capture(new World { Focus = a }).Restore();

        Assert.Same(copy.Focus, copy.Focus!.Next!.Next);
        Assert.Same(copy.Focus, Assert.Single(copy.Focus.Friends));
    }

    [Fact]
    public void ForACycleOfReadOnlyReferences_WhenRestored_ItIsClosed()
    {
        var hub = new Node { Tag = 1 };
        var item = new Fixed("a", Guid.Empty, hub, new[] { 1, 2 }, 2.5);
        hub.Next = item;
        item.Crew.Add(hub);

        World copy = StateSnapshot.Capture(new World { Focus = hub }).Restore();

        var restored = Assert.IsType<Fixed>(copy.Focus!.Next);
        Assert.Same(copy.Focus, restored.Owner);
        Assert.Same(copy.Focus, Assert.Single(restored.Crew));
        Assert.Equal(new[] { 1, 2 }, restored.Sizes);
        Assert.Equal(2.5, restored.Weight);
    }

    [Fact]
    public void ForDerivedObjectsBehindABaseAndAnInterface_WhenRestored_TheyHaveTheirExactTypes()
    {
        var world = new World { Named = new Scalars { Tag = 1 } };
        world.Nodes.Add(new Deeper("d", new Fixed("f", Guid.Empty, null, new[] { 1 }, 3), new[] { 4 }) { Depth = 5 });
        world.Nodes.Add(new Parts());
        world.AllNamed.Add(new Fixed("g", Guid.Empty, null, new[] { 2 }, 3));

        World copy = StateSnapshot.Capture(world).Restore();

        Assert.IsType<Scalars>(copy.Named);
        var deeper = Assert.IsType<Deeper>(copy.Nodes[0]);
        Assert.Equal((5, "d", Mood.Angry), (deeper.Depth, deeper.Name, deeper.Mood));
        Assert.Same(deeper.Owner, deeper.Twin);
        Assert.IsType<Parts>(copy.Nodes[1]);
        Assert.IsType<Fixed>(copy.AllNamed[0]);
    }

    [Fact]
    public void ForAChainOfAMillionObjects_WhenCapturedAndRestored_NoStackOverflows()
    {
        const int Count = 1_000_000;
        var world = new World { Focus = new Node() };
        Node last = world.Focus;
        for (int i = 1; i < Count; i++)
        {
            last.Next = new Node { Tag = i, Previous = last };
            last = last.Next;
        }

        StateSnapshot<World> captured = StateSnapshot.Capture(world);
        World copy = captured.Restore();
        last.Tag = -1;
        captured.RestoreInto(world);

        int length = 0;
        for (Node? node = copy.Focus; node is not null; node = node.Next)
            Assert.Equal(length++, node.Tag);
        Assert.Equal(Count, length);
        Assert.Equal(Count - 1, last.Tag);
        output.WriteLine($"{Count} links, {captured.ByteCount} bytes");
    }

    [Fact]
    public void ForAClone_WhenCapturedBesideItsOriginal_ItIsAnotherObject()
    {
        var original = new Node { Tag = 1 };
        var world = new World();
        world.Nodes.Add(original);
        StateSnapshot.Capture(world).Dispose();

        // The clone's hidden field says that it is the original.
        Node clone = original.Clone();
        clone.Tag = 2;
        world.Nodes.Add(clone);
        World copy = StateSnapshot.Capture(world).Restore();

        Assert.Equal(1, copy.Nodes[0]!.Tag);
        Assert.Equal(2, copy.Nodes[1]!.Tag);
    }

    [Fact]
    public void ForAnObjectThatMovedBetweenOwners_WhenRolledBack_TheSameInstanceIsBack()
    {
        var moved = new Node { Tag = 1 };
        var from = new Node { Tag = 2 };
        var to = new Node { Tag = 3 };
        var world = new World();
        world.Nodes.AddRange(new[] { from, to });
        from.Friends.Add(moved);
        StateSnapshot<World> before = StateSnapshot.Capture(world);

        from.Friends.Clear();
        to.Friends.Add(moved);
        StateSnapshot<World> after = StateSnapshot.Capture(world);
        before.RestoreInto(world);

        Assert.Same(moved, Assert.Single(from.Friends));
        Assert.Empty(to.Friends);
        Assert.Equal(2, before.DiffTo(after).Changes.Count);
        after.RestoreInto(world);
        Assert.Same(moved, Assert.Single(to.Friends));
    }

    [Fact]
    public void ForAnObjectThatWasRemoved_WhenRolledBack_TheSameInstanceIsBack()
    {
        var world = new World { Focus = new Node { Tag = 4 } };
        Node removed = world.Focus;
        StateSnapshot<World> before = StateSnapshot.Capture(world);

        world.Focus = null;
        StateSnapshot.Capture(world).Dispose();
        before.RestoreInto(world);

        Assert.Same(removed, world.Focus);
    }

    [Fact]
    public void ForValuesThatNestTooDeep_WhenCaptured_TheErrorIsTyped()
    {
        var tree = new Tree();
        for (int i = 0; i < 100_000; i++)
            tree = new Tree { Branches = new List<Tree> { tree } };
        var world = new World { Focus = new Parts { Tree = tree } };
        Assert.Throws<SessionCaptureException>(() => StateSnapshot.Capture(world));
    }
}
