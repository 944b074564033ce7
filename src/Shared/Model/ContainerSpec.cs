namespace SessionFlow.Model;

/// <summary>A type that another is nested in.</summary>
/// <param name="Keyword"><c>class</c>, <c>record struct</c> and so on.</param>
/// <param name="Identifier">Its name, escaped, with its type parameters.</param>
/// <param name="IsHidden">True for a private or protected nested type, which only its container and derived types can name.</param>
internal sealed record ContainerSpec(string Keyword, string Identifier, bool IsHidden);
