namespace SessionFlow.Generators.Tests.Harness;

/// <summary>What a model must not remember, planted to see that the tests would find it.</summary>
public enum PlantedLeak
{
    None,
    Location,
    Line,
    Symbol,
    Node,
    Compilation,
    ArrayWithoutEquality,
    BodyText,
    FileCount,
}
