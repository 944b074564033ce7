using Session.Integration.Tests.Kinds;
using Session.Integration.Tests.Laws;

namespace Session.Integration.Tests.Generated;

/// <summary>The root of a generated world.</summary>
public interface IGeneratedState : IKindHolder
{
    /// <summary>Whether the root's hook throws when it is restored.</summary>
    bool Throws { get; set; }

    /// <summary>Makes objects and gives all members values; called again, it plays on.</summary>
    void Fill(Chance chance);
}
