using System.Globalization;
using System.Threading;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Laws;

/// <summary>Law 6: the same state gives the same bytes, whatever the culture and the order of insertion.</summary>
internal sealed class CanonicalLaw : KindLaw
{
    private readonly int _states;

    public CanonicalLaw(int states)
        : base(6, "canonical bytes") => _states = states;

    public override int Check<T>(KindCase<T> kind)
    {
        int compared = 0;
        CultureInfo culture = Thread.CurrentThread.CurrentCulture;
        for (int seed = 0; seed < _states; seed++)
        {
            T holder = kind.Make(seed);
            using StateSnapshot<T> captured = StateSnapshot.Capture(holder);
            Thread.CurrentThread.CurrentCulture = new CultureInfo(seed % 2 == 0 ? "tr-TR" : "fa-IR");
            try
            {
                Reinsertion.Of(holder);
                using StateSnapshot<T> again = StateSnapshot.Capture(holder);
                Assert.Equal(captured.ToArray(), again.ToArray());
                Assert.Equal(captured.ToJson(), again.ToJson());
                Assert.True(StateSnapshot.Load<T>(ForeignBytes.Of(captured)).ContentEquals(captured), "another content in another lineage");
                T twin = kind.Make(seed);
                using StateSnapshot<T> ofTwin = StateSnapshot.Capture(twin);
                Assert.True(ofTwin.ContentEquals(captured), "another content of the same state");
                compared += SameState.Assert(twin, captured.Restore());

                T other = kind.Make(seed + 5000);
                using StateSnapshot<T> ofOther = StateSnapshot.Capture(other);
                Assert.Equal(SameState.Are(twin, other), ofOther.ContentEquals(captured));
            }
            finally
            {
                Thread.CurrentThread.CurrentCulture = culture;
            }
        }

        return compared;
    }
}
