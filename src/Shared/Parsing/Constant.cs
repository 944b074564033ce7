using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SessionFlow.Parsing;

/// <summary>Writes the value that a parameter has when it is left out.</summary>
internal static class Constant
{
    public static string Of(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } value)
            return "default";
        return value switch
        {
            double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity => "default",
            float or double => $"({parameter.Type.FullName()}){Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)}",
            decimal money => money.ToString(CultureInfo.InvariantCulture) + "m",
            string or bool or char => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
            _ => $"({parameter.Type.FullName()})({Convert.ToString(value, CultureInfo.InvariantCulture)})",
        };
    }
}
