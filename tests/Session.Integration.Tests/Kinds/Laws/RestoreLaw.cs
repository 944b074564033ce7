using Session.Integration.Tests.Laws;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds.Laws;

/// <summary>Law 1: what was captured comes back, in a new graph, in place and in a new process, and gives the same bytes again.</summary>
internal sealed class RestoreLaw : KindLaw
{
    private readonly int _states;

    public RestoreLaw(int states)
        : base(1, "restored as it was") => _states = states;

    public override int Check<T>(KindCase<T> kind)
    {
        int compared = 0;
        for (int seed = 0; seed < _states; seed++)
        {
            T twin = kind.Make(seed);
            T holder = kind.Make(seed);
            using StateSnapshot<T> captured = StateSnapshot.Capture(holder);
            compared += New(twin, captured);
            compared += InPlace(kind, seed, twin, holder, captured);
            compared += InNewProcess(kind, seed, twin, captured);
        }

        return compared;
    }

    private static int New<T>(T twin, StateSnapshot<T> captured)
        where T : class, ISessionTracked
    {
        T copy = captured.Restore();
        using StateSnapshot<T> again = StateSnapshot.Capture(copy);
        Assert.True(again.ContentEquals(captured), "the copy's content is another");
        return SameState.Assert(twin, copy);
    }

    private static int InPlace<T>(
        KindCase<T> kind, int seed, T twin, T holder, StateSnapshot<T> captured)
        where T : class, ISessionTracked, IKindHolder
    {
        kind.Change(holder, seed + 1000);
        StateSnapshot.Capture(holder).Dispose();
        captured.RestoreInto(holder);
        using StateSnapshot<T> again = StateSnapshot.Capture(holder);
        int compared = SameState.Assert(twin, holder);
        Assert.True(again.Equals(captured), "other bytes in place");
        return compared;
    }

    private static int InNewProcess<T>(
        KindCase<T> kind, int seed, T twin, StateSnapshot<T> captured)
        where T : class, ISessionTracked, IKindHolder
    {
        StateSnapshot<T> loaded = StateSnapshot.Load<T>(ForeignBytes.Of(captured));
        T copy = loaded.Restore();
        int compared = SameState.Assert(twin, copy);
        Assert.True(StateSnapshot.Capture(copy).Equals(loaded), "other bytes in a new process");

        // What the new process made on its own may be anything: the same, or far from it.
        foreach (int other in new[] { seed, seed + 2000 })
        {
            T fresh = kind.Make(other);
            loaded = StateSnapshot.Load<T>(ForeignBytes.Of(captured));
            loaded.RestoreInto(fresh);
            compared += SameState.Assert(twin, fresh);
            Assert.True(StateSnapshot.Capture(fresh).Equals(loaded), "other bytes after adoption");
        }

        return compared;
    }
}
