using System.Globalization;
using System.Text;

namespace SessionFlow.Metadata;

/// <summary>The one rule for callsigns: trimmed, composed, 1 to 32 letters, digits, spaces, <c>-</c> and <c>_</c>.</summary>
internal static class PilotCallsign
{
    public const int MaxLength = 32;

    /// <summary>The callsign as sessions store it, or null with a reason that says what to change.</summary>
    public static string? Normalize(string? callsign, out string? reason)
    {
        reason = null;
        if (callsign is null)
            reason = "The pilot has no callsign.";
        else if (callsign.Length > 16 * MaxLength)
            reason = TooLong;
        else if (!SessionValueRules.IsUnicode(callsign))
            reason = "The callsign is not valid Unicode.";
        if (reason is not null)
            return null;

        // Two spellings of one name would be two pilots with the same name on the screen.
        string name = callsign!.Trim().Normalize(NormalizationForm.FormC);
        int length = 0;
        for (int i = 0; i < name.Length; i += char.IsSurrogate(name[i]) ? 2 : 1, length++)
            if (!IsAllowed(name, i))
                reason = $"The callsign '{name}' may have letters, digits, spaces, '-' and '_' only.";
        if (length == 0)
            reason = "The callsign is empty.";
        else if (length > MaxLength)
            reason = TooLong;
        return reason is null ? name : null;
    }

    private static string TooLong => $"The callsign is longer than {MaxLength} characters.";

    private static bool IsAllowed(string name, int index) => name[index] is ' ' or '-' or '_' || CharUnicodeInfo.GetUnicodeCategory(name, index)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        // Scripts that write vowels as marks cannot spell a name without them.
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
