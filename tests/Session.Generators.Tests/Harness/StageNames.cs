namespace SessionFlow.Generators.Tests.Harness;

/// <summary>The stages whose outputs must survive an edit that does not concern them.</summary>
internal static class StageNames
{
    public static readonly string[] All =
    {
        Stages.Types, Stages.TypeFiles, Stages.Keys, Stages.Constructions, Stages.Clashes, Stages.Assembly, Stages.TypeSet, Stages.Participants, Stages.ParticipantFiles,
    };
}
