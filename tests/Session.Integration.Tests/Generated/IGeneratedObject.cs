using Session.Integration.Tests.Laws;

namespace Session.Integration.Tests.Generated;

/// <summary>An object of a generated class, which gives its own members values, private ones too.</summary>
public interface IGeneratedObject
{
    void Refill(Chance chance, ObjectPool pool);
}
