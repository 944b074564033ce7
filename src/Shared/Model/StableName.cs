namespace SessionFlow.Model;

/// <summary>How a name in files is kept in a model while it depends on type parameters.</summary>
internal static class StableName
{
    /// <summary>Stands on both sides of a type parameter; no identifier has it.</summary>
    public const char Mark = '\u0001';
}
