using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Reflection;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Laws;

/// <summary>
/// What a value looks like without following references, as text that sorts: two elements of one set or two keys of one
/// dictionary never look the same in the tests.
/// </summary>
internal static class Signature
{
    private const int Depth = 4;

    public static string Of(object? value) => Of(value, Depth);

    private static string Of(object? value, int depth) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => "\"" + text + "\"",
        Version version => version.ToString(),
        Uri link => "<" + link.OriginalString + ">",
        float number => BitConverter.SingleToInt32Bits(number).ToString(CultureInfo.InvariantCulture),
        double number => BitConverter.DoubleToInt64Bits(number).ToString(CultureInfo.InvariantCulture),
        DateTime time => $"{time.Ticks}/{time.Kind}",
        DateTimeOffset there => $"{there.Ticks}/{there.Offset.Ticks}",
        DictionaryEntry entry => Of(entry.Key, depth),
        _ when depth == 0 => "",
        IFormattable number when IsExactText(number) => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable when value.GetType().GetProperty("IsDefault")?.GetValue(value) is true => "default",
        IEnumerable items => string.Join(',', items.Cast<object?>().Select(item => Of(item, depth - 1))),
        _ => value.GetType().Name + "(" + string.Join(",", StringsAndValuesOf(value, depth)) + ")",
    };

    private static bool IsExactText(object value) =>
        value is decimal or Guid or TimeSpan or BigInteger or Half || value.GetType() is { IsPrimitive: true } or { IsEnum: true };

    private static IEnumerable<string> StringsAndValuesOf(object value, int depth)
    {
        for (Type? level = value.GetType(); level is not null; level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.FieldType == typeof(string) || field.FieldType == typeof(Version) || field.FieldType == typeof(Uri) || (field.FieldType.IsValueType && field.FieldType != typeof(SessionHint)))
                    yield return Of(field.GetValue(value), depth - 1);
            }
        }
    }
}
