using System.Linq;
using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes a name in files as an expression: a literal, unless it depends on type parameters.</summary>
internal static class NameCode
{
    public static string Of(string stableName) => string.Join(" + ", stableName.Split(StableName.Mark)
        .Select(static (part, i) => i % 2 == 1 ? $"{Names.Links}.NameOf<{part}>()" : part.Length > 0 ? Literal.Of(part) : null)
        .Where(static part => part is not null));

    /// <summary>Writes it as an argument: where it depends on type parameters, it is not asked for before they have names themselves.</summary>
    public static string Argument(string stableName) => (stableName.IndexOf(StableName.Mark) >= 0 ? "static () => " : "") + Of(stableName);
}
