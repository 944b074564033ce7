namespace Session.Integration.Tests.Kinds;

/// <summary>What every holder of the catalogue is, so that a <see cref="Trap"/> can stand beside any of them.</summary>
public interface IKindHolder
{
}
