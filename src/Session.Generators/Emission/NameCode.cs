using System.Linq;
using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes a name in files as an expression: a literal, unless it depends on type parameters.</summary>
internal static class NameCode
{
    public static string Of(string stableName) => string.Join(" + ", stableName.Split(StableName.Mark)
        .Select(static (part, i) => i % 2 == 1 ? $"{Names.Links}.NameOf<{part}>()" : part.Length > 0 ? Literal.Of(part) : null)
        .Where(static part => part is not null));

    /// <summary>True when the name is known only where the type parameters are.</summary>
    public static bool IsOpen(string stableName) => stableName.IndexOf(StableName.Mark) >= 0;
}
