using System;
using System.Globalization;
using System.Text.Json;
using Skirmish.Reports;

namespace Skirmish.Comparison;

/// <summary>Writes a single value so that two texts are equal exactly when the values are, to the bit.</summary>
internal static class LeafText
{
    public static bool TryWrite(object? value, out string text)
    {
        text = value switch
        {
            null => "null",
            string s => JsonSerializer.Serialize(s, ReportJson.Default.String),
            bool b => b ? "true" : "false",
            char c => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
            float f => string.Create(CultureInfo.InvariantCulture, $"{f:R} #{BitConverter.SingleToUInt32Bits(f):X8}"),
            double d => string.Create(CultureInfo.InvariantCulture, $"{d:R} #{BitConverter.DoubleToUInt64Bits(d):X16}"),
            decimal m => string.Create(CultureInfo.InvariantCulture, $"{m} scale {m.Scale}"),
            sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            Enum e => $"{e} = {e:D}",
            Guid g => g.ToString(),
            DateTime t => string.Create(CultureInfo.InvariantCulture, $"{t:O} {t.Kind} {t.Ticks}"),
            DateTimeOffset t => string.Create(CultureInfo.InvariantCulture, $"{t:O} {t.Ticks}"),
            TimeSpan t => string.Create(CultureInfo.InvariantCulture, $"{t:c} {t.Ticks}"),
            _ => "",
        };
        return text.Length > 0;
    }
}
