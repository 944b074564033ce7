using System.Collections.Generic;
using Session.Integration.Tests.Kinds;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>A struct that only an initializer can set, in place and in a new process.</summary>
public sealed class ReadOnlyStructTests
{
    [Fact]
    public void ForAStructOfCollections_WhenAnotherOfThemIsMissing_ItsHolderIsReplaced()
    {
        var saved = new Porter { Load = new Load { Bundle = new Bundle { Second = new List<int> { 1 } } } };
        byte[] bytes = ForeignBytes.Of(StateSnapshot.Capture(saved));
        var live = new Porter { Load = new Load { Bundle = new Bundle { First = new List<int> { 2 } } } };

        StateSnapshot.Load<Porter>(bytes).RestoreInto(live);

        Assert.Null(live.Load.Bundle.First);
        Assert.Equal(1, Assert.Single(live.Load.Bundle.Second!));
    }
}
