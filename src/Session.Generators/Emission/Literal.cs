using System.Globalization;
using System.Text;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes values as C# literals.</summary>
internal static class Literal
{
    public static string Of(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => literal.Append('\\').Append(c),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => literal.Append(c),
            };
        }

        return literal.Append('"').ToString();
    }

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);
}
