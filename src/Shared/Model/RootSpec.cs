namespace SessionFlow.Model;

/// <summary>A root of the session's state.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Type">The member's type as code names it.</param>
/// <param name="Identifier">The member as code writes it.</param>
/// <param name="IsStatic">True when it is the type's and not an object's.</param>
/// <param name="CanBeSet">True when it can be given another object.</param>
internal sealed record RootSpec(string Name, string Type, string Identifier, bool IsStatic, bool CanBeSet);
