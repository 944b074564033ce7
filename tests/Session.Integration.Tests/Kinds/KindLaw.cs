using SessionFlow.Tracking;

namespace Session.Integration.Tests.Kinds;

/// <summary>One of the laws of the state engine, put to one kind at a time.</summary>
internal abstract class KindLaw
{
    private protected KindLaw(int number, string title) => (Number, Title) = (number, title);

    public int Number { get; }

    /// <summary>What the law says, in a few words.</summary>
    public string Title { get; }

    /// <summary>Throws where the law does not hold, else says how many values were looked at.</summary>
    public abstract int Check<T>(KindCase<T> kind)
        where T : class, ISessionTracked, IKindHolder;

    /// <inheritdoc/>
    public override string ToString() => $"law {Number}, {Title}";
}
