using Session.Integration.Tests.Kinds;
using SessionFlow;

namespace Session.Integration.Tests.Deltas;

/// <summary>Deltas between states of another process, applied where an identity has become another object's since.</summary>
public sealed partial class ForeignPatchTests
{
    [Fact]
    public void ForAnIdentityThatAnObjectOfAnotherClassHas_WhenAppliedAsAReference_ItIsRefusedAndNothingChanges()
    {
        // Another process: a crane comes after the first state.
        var theirs = new Dock();
        StateSnapshot<Dock> first = StateSnapshot.Capture(theirs);
        theirs.Any = new Crane();
        StateSnapshot<Dock> second = StateSnapshot.Capture(theirs);
        theirs.Crane = (Crane)theirs.Any;
        theirs.Berths = 1;
        StateSnapshot<Dock> third = StateSnapshot.Capture(theirs);
        byte[][] bytes = ForeignBytes.OfAll(first, second, third);

        // This process goes on from the first, and gives its next object the crane's identity.
        Dock dock = StateSnapshot.Load<Dock>(bytes[0]).Restore();
        dock.Any = new Tug();
        using StateSnapshot<Dock> live = StateSnapshot.Capture(dock);
        using StateDelta<Dock> delta = StateSnapshot.Load<Dock>(bytes[1]).DiffTo(StateSnapshot.Load<Dock>(bytes[2]));

        SessionRestoreException error = Assert.Throws<SessionRestoreException>(() => delta.ApplyTo(dock));

        Assert.False(error.IsTorn, error.ToString());
        Assert.Equal(live, StateSnapshot.Capture(dock));
    }

    [Fact]
    public void ForAnUntrackedObjectWhoseIdentityAnotherHas_WhenRestored_TheOtherIsNotTakenForIt()
    {
        var theirs = new Dock();
        StateSnapshot<Dock> first = StateSnapshot.Capture(theirs);
        theirs.Crane = new HiredCrane();
        theirs.Berths = 3;
        StateSnapshot<Dock> second = StateSnapshot.Capture(theirs);
        byte[][] bytes = ForeignBytes.OfAll(first, second);
        Dock dock = StateSnapshot.Load<Dock>(bytes[0]).Restore();
        var tug = new Tug();
        dock.Any = tug;
        StateSnapshot.Capture(dock).Dispose();

        StateRestoreResult result = StateSnapshot.Load<Dock>(bytes[1]).RestoreInto(dock);

        Assert.Equal((3, null, null), (dock.Berths, dock.Crane, dock.Any));
        Assert.Equal("Crane", Assert.Single(result.Lost).Path);
    }

    [SessionTracked]
    private sealed partial class Dock
    {
        public int Berths;
        public Crane? Crane;
        public Equipment? Any;
    }

    [SessionTracked]
    private abstract partial class Equipment
    {
        public int Age;
    }

    [SessionTracked]
    private partial class Crane : Equipment
    {
        public int Reach;
    }

    private sealed class HiredCrane : Crane;

    [SessionTracked]
    private sealed partial class Tug : Equipment
    {
        public int Power;
    }
}
