using Session.Integration.Tests.Laws;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds.Laws;

/// <summary>Law 3: a delta leads from one state to the other and back, byte for byte.</summary>
internal sealed class DeltaLaw : KindLaw
{
    private readonly int _states;

    public DeltaLaw(int states)
        : base(3, "diffed, folded and applied in place") => _states = states;

    public override int Check<T>(KindCase<T> kind)
    {
        int compared = 0;
        bool anyChanged = false;
        for (int seed = 0; seed < _states; seed++)
        {
            T holder = kind.Make(seed);
            using StateSnapshot<T> before = StateSnapshot.Capture(holder);
            kind.Change(holder, seed + 1000);
            using StateSnapshot<T> after = StateSnapshot.Capture(holder);

            StateDelta<T> delta = before.DiffTo(after);
            StateSnapshot<T> folded = before.Apply(StateDelta.Load<T>(delta.ToArray()));

            Assert.Equal(after.ToArray(), before.Apply(delta).ToArray());
            Assert.True(folded.Equals(after), "a loaded delta leads elsewhere");
            Assert.True(after.Apply(after.DiffTo(before)).Equals(before), "the inverse leads elsewhere");
            Assert.True(before.DiffTo(before).IsEmpty, "a state differs from itself");
            Assert.Equal(before.Equals(after), delta.IsEmpty);
            Assert.Equal(before.Equals(after), delta.Changes.Count == 0);
            compared += SameState.Assert(holder, folded.Restore());
            Apply(after.DiffTo(before), holder, before);
            Apply(delta, holder, after);
            Apply(StateDelta.Load<T>(after.DiffTo(before).ToArray()), holder, before);
            anyChanged |= !delta.IsEmpty;
        }

        Assert.True(anyChanged, "no change changed anything");
        return compared;
    }

    private static void Apply<T>(StateDelta<T> delta, T live, StateSnapshot<T> wanted)
        where T : class, ISessionTracked
    {
        delta.ApplyTo(live);
        using StateSnapshot<T> now = StateSnapshot.Capture(live);
        Assert.True(now.Equals(wanted), "applied to the live state it leads elsewhere");
    }
}
