using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Laws;

/// <summary>Law 2: a snapshot does not change when the live objects do, not even one that nobody has read yet.</summary>
internal sealed class IsolationLaw : KindLaw
{
    private const int States = 12;

    public IsolationLaw()
        : base(2, "apart from the live objects")
    {
    }

    public override int Check<T>(KindCase<T> kind)
    {
        int compared = 0;
        for (int seed = 0; seed < States; seed++)
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
