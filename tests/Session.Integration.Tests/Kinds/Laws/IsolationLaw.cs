using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Laws;

/// <summary>Law 2: a snapshot does not change when the live objects do, not even one that nobody has read yet.</summary>
internal sealed class IsolationLaw : KindLaw
{
    private readonly int _states;

    public IsolationLaw(int states)
        : base(2, "apart from the live objects") => _states = states;

    public override int Check<T>(KindCase<T> kind)
    {
        int compared = 0;
        for (int seed = 0; seed < _states; seed++)
        {
            T holder = kind.Make(seed);
            using StateSnapshot<T> read = StateSnapshot.Capture(holder);
            using StateSnapshot<T> unread = StateSnapshot.Capture(holder);
            byte[] bytes = read.ToArray();

            kind.Change(holder, seed + 1000);

            Assert.Equal(bytes, read.ToArray());
            Assert.Equal(bytes, unread.ToArray());
            compared += SameState.Assert(kind.Make(seed), unread.Restore());
        }

        return compared;
    }
}
