using System;
using System.Collections.Generic;
using System.Linq;
using Session.Integration.Tests.Laws;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds;

/// <summary>A kind of state with the type that holds it.</summary>
internal sealed class KindCase<T> : KindCase
    where T : class, ISessionTracked, IKindHolder
{
    private readonly Func<Chance, T> _create;
    private readonly Action<Chance, T> _fill;

    public KindCase(string name, Func<Chance, T> create, Action<Chance, T> fill, Action<T, bool>? arm = null)
        : base(name) => (_create, _fill, Arm) = (create, fill, arm);

    /// <summary>Tells the holder's own hook to throw or not; null where the holder has none.</summary>
    public Action<T, bool>? Arm { get; }

    /// <summary>The same seed gives the same state, object for object.</summary>
    public T Make(int seed)
    {
        var chance = new Chance(seed);
        T holder = _create(chance);
        _fill(chance, holder);
        return holder;
    }

    /// <summary>Plays on: some values change, some stay.</summary>
    public void Change(T holder, int seed) => _fill(new Chance(seed), holder);

    public override IEnumerable<Type> TypesSeen(int states) => Enumerable.Range(0, states).SelectMany(seed => SameState.TypesIn(Make(seed)));

    public override int Hold(KindLaw law) => law.Check(this);
}
