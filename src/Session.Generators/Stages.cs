namespace SessionFlow.Generators;

/// <summary>The names of the pipeline's steps, by which a test asks what was computed anew.</summary>
internal static class Stages
{
    public const string Types = nameof(Types);
    public const string TypeFiles = nameof(TypeFiles);
    public const string Keys = nameof(Keys);
    public const string Constructions = nameof(Constructions);
    public const string Clashes = nameof(Clashes);
    public const string Assembly = nameof(Assembly);
    public const string TypeSet = nameof(TypeSet);
    public const string Participants = nameof(Participants);
    public const string ParticipantFiles = nameof(ParticipantFiles);
}
