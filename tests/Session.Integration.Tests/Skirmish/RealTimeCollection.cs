namespace SessionFlow.Tests.Skirmish;

/// <summary>Tests whose processes run against the clock: one at a time, and no other test beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealTimeCollection
{
    public const string Name = "real time";
}
