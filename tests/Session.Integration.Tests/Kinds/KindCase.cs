using System;
using System.Collections.Generic;
using Session.Integration.Tests.Laws;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds;

/// <summary>One kind of state: a tracked class that holds it in every position, and how to make and change one by chance.</summary>
internal abstract class KindCase
{
    private protected KindCase(string name) => Name = name;

    /// <summary>What stands in the table of kinds.</summary>
    public string Name { get; }

    /// <summary>Puts the kind to a law and says how many values the law saw. Deterministic.</summary>
    public abstract int Hold(KindLaw law);

    /// <summary>The types of the objects in the first states of the kind.</summary>
    public abstract IEnumerable<Type> TypesSeen(int states);

    /// <summary>A case whose holder is made first and filled then; a change fills it again, as a game does.</summary>
    public static KindCase Of<T>(string name, Action<Chance, T> fill)
        where T : class, ISessionTracked, IKindHolder, new() => new KindCase<T>(name, static _ => new T(), fill);

    /// <summary>A case whose holder takes something in its constructor.</summary>
    public static KindCase Of<T>(string name, Func<Chance, T> create, Action<Chance, T> fill)
        where T : class, ISessionTracked, IKindHolder => new KindCase<T>(name, create, fill);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
