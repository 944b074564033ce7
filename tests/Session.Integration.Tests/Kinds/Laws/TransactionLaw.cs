using System;
using Session.Integration.Tests.Laws;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds.Laws;

/// <summary>Law 4: bad data changes nothing, neither a hook that throws beside the member nor an image that lies.</summary>
internal sealed class TransactionLaw : KindLaw
{
    private readonly int _states;
    private readonly int _forgeries;

    public TransactionLaw(int states, int forgeries)
        : base(4, "all or nothing") => (_states, _forgeries) = (states, forgeries);

    public override int Check<T>(KindCase<T> kind)
    {
        int compared = 0;
        for (int seed = 0; seed < _states; seed++)
        {
            compared += kind.Arm is null ? BesideAThrowingHook(kind, seed) : UnderAThrowingHook(kind, kind.Arm, seed);
            compared += WithForgedBytes(kind, seed);
        }

        return compared;
    }

    private static int BesideAThrowingHook<T>(KindCase<T> kind, int seed)
        where T : class, ISessionTracked, IKindHolder
    {
        T holder = kind.Make(seed);
        T twin = kind.Make(seed);
        var trap = new Trap { Holder = holder, Step = 1 };
        using StateSnapshot<Trap> captured = StateSnapshot.Capture(trap);
        kind.Change(holder, seed + 1000);
        kind.Change(twin, seed + 1000);
        (trap.Step, trap.Throws) = (2, true);
        using StateSnapshot<Trap> before = StateSnapshot.Capture(trap);

        SessionRestoreException thrown = Assert.Throws<SessionRestoreException>(() => captured.RestoreInto(trap));

        Assert.False(thrown.IsTorn);
        Assert.Equal(2, trap.Step);
        Assert.Same(holder, trap.Holder);
        Assert.True(StateSnapshot.Capture(trap).Equals(before), "other bytes after the failure");
        return SameState.Assert(twin, holder);
    }

    private static int UnderAThrowingHook<T>(KindCase<T> kind, Action<T, bool> arm, int seed)
        where T : class, ISessionTracked, IKindHolder
    {
        T holder = kind.Make(seed);
        T twin = kind.Make(seed);
        using StateSnapshot<T> captured = StateSnapshot.Capture(holder);
        kind.Change(holder, seed + 1000);
        kind.Change(twin, seed + 1000);
        using StateSnapshot<T> before = StateSnapshot.Capture(holder);
        arm(holder, true);

        SessionRestoreException thrown = Assert.Throws<SessionRestoreException>(() => captured.RestoreInto(holder));

        arm(holder, false);
        Assert.False(thrown.IsTorn);
        Assert.True(StateSnapshot.Capture(holder).Equals(before), "other bytes after the failure");
        return SameState.Assert(twin, holder);
    }

    private int WithForgedBytes<T>(KindCase<T> kind, int seed)
        where T : class, ISessionTracked, IKindHolder
    {
        int compared = 0;
        byte[] bytes = StateSnapshot.Capture(kind.Make(seed)).ToArray();
        var random = new Random(seed);
        T twin = kind.Make(seed + 3000);
        T live = kind.Make(seed + 3000);
        for (int i = 0; i < _forgeries; i++)
        {
            try
            {
                StateSnapshot.Load<T>(Forgery.OfSnapshot(bytes, random)).RestoreInto(live);
                live = kind.Make(seed + 3000);
            }
            catch (Exception exception) when (exception is SessionFormatException or SessionRestoreException { IsTorn: false })
            {
                SameState.Assert(twin, live);
            }

            // How many of the forgeries are refused is left to chance, so each counts once.
            compared++;
        }

        return compared;
    }
}
