using System;
using System.Globalization;
using System.Numerics;

namespace SessionFlow.Tracking;

/// <summary>Writes single values of documents, those that <see cref="ScalarNodes"/> and <see cref="SizedNodes"/> read; nothing is rounded but a fraction.</summary>
internal static class NodeScalars
{
    private static readonly string[] TimesOfDay = { "HH:mm:ss.FFFFFFF", "HH:mm" };

    /// <returns>False for a value that the kind does not have.</returns>
    public static bool TryWrite(ShapeKind kind, object value, ByteWriter output)
    {
        switch (kind)
        {
            case ShapeKind.Boolean when value is bool flag:
                output.Byte(flag ? (byte)1 : (byte)0);
                return true;
            case ShapeKind.Char when value is char letter:
                output.Value(letter);
                return true;
            case ShapeKind.Guid when value is Guid id:
                output.Value(id);
                return true;
            case ShapeKind.DateTime when value is DateTime time:
                output.Value(PackedDateTime.From(time));
                return true;
            case ShapeKind.DateTimeOffset when value is DateTimeOffset time:
                output.Value(PackedDateTimeOffset.From(time));
                return true;
            case ShapeKind.TimeSpan when value is TimeSpan time:
                output.Value(time.Ticks);
                return true;
            case ShapeKind.Half or ShapeKind.Single or ShapeKind.Double:
                return TryWriteFloat(kind, value, output);
            case ShapeKind.Decimal:
                return TryWriteDecimal(value, output);
            default:
                return value is string text
                    ? TryWriteText(kind, text, output)
                    : NumberConversion.IsWhole(kind) && Whole(value) is { } number && NumberConversion.TryWriteWhole(number, kind, output);
        }
    }

    private static bool TryWriteText(ShapeKind kind, string text, ByteWriter output)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        switch (kind)
        {
            case ShapeKind.String:
                output.Text(text);
                return true;
            case ShapeKind.DateOnly when DateTime.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out DateTime day):
                output.Value((int)(day.Ticks / TimeSpan.TicksPerDay));
                return true;
            case ShapeKind.TimeOnly when DateTime.TryParseExact(text, TimesOfDay, culture, DateTimeStyles.NoCurrentDateDefault, out DateTime time):
                output.Value(time.TimeOfDay.Ticks);
                return true;
            case ShapeKind.Rune when text.Length == 1 ? !char.IsSurrogate(text[0]) : text.Length == 2 && char.IsSurrogatePair(text, 0):
                output.Value(char.ConvertToUtf32(text, 0));
                return true;
            case ShapeKind.Index when int.TryParse(text.StartsWith('^') ? text.Substring(1) : text, NumberStyles.None, culture, out int index):
                output.Value(text[0] == '^' ? ~index : index);
                return true;
            case ShapeKind.Version when Version.TryParse(text, out Version? version):
                byte[] numbers = VersionCodec.Encode(version);
                output.VarUInt((ulong)numbers.Length);
                output.Bytes(numbers);
                return true;
            case ShapeKind.Uri when Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? link):
                byte[] bytes = LinkFormat.Encode(link);
                output.VarUInt((ulong)bytes.Length);
                output.Bytes(bytes);
                return true;
            default:
                return false;
        }
    }

    private static bool TryWriteFloat(ShapeKind kind, object value, ByteWriter output)
    {
        double? given = value switch
        {
            float number => number,
            double number => number,
            decimal number => (double)number,
            _ => Whole(value) is { } whole && new BigInteger((double)whole) == whole ? (double)whole : null,
        };
        if (given is not { } exact)
            return false;
        if (kind == ShapeKind.Double)
        {
            output.Value(exact);
            return true;
        }

        // A fraction is rounded, as where it is written in code; a number is not made another or infinite.
        float single = kind == ShapeKind.Single ? (float)exact : HalfBits.Round((float)exact);
        if ((float.IsInfinity(single) && !double.IsInfinity(exact)) || (IsWhole(exact) && !((double)single).Equals(exact)))
            return false;
        if (kind == ShapeKind.Single)
            output.Value(single);
        else
            output.Value(HalfBits.From(single));
        return true;
    }

    private static bool TryWriteDecimal(object value, ByteWriter output)
    {
        try
        {
            decimal number = value switch
            {
                decimal given => given,
                float given => (decimal)given,
                double given => (decimal)given,
                _ => Whole(value) is { } whole ? (decimal)whole : throw new InvalidCastException(),
            };
            output.Value(number);
            return true;
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException)
        {
            return false;
        }
    }

    /// <summary>The whole number that a value is, or null; neither a truth value nor a letter is one.</summary>
    private static BigInteger? Whole(object value) => value switch
    {
        BigInteger number => number,
        ulong number => number,
        byte or sbyte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        decimal number when decimal.Truncate(number) == number => new BigInteger(number),
        float number when IsWhole(number) => new BigInteger(number),
        double number when IsWhole(number) => new BigInteger(number),
        _ => null,
    };

    private static bool IsWhole(double number) => Math.Truncate(number).Equals(number) && !double.IsInfinity(number) && !double.IsNaN(number);
}
