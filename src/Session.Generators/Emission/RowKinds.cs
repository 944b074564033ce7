using System;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Generators.Emission;

/// <summary>How kinds of fixed size stand in a row: the type of their field there, and the way in and out.</summary>
internal static class RowKinds
{
    public static string FieldType(KindSpec kind) => kind switch
    {
        ScalarKind scalar => OfScalar(scalar),
        EnumKind item => Keyword(item.Underlying),
        ReferenceKind => "long",
        _ => throw new ArgumentException($"A {kind.GetType().Name} has no fixed size.", nameof(kind)),
    };

    public static string Pack(KindSpec kind, string value) => kind switch
    {
        ScalarKind { Scalar: Scalar.Boolean } => $"{value} ? (byte)1 : (byte)0",
        ScalarKind { Scalar: Scalar.DateTime } => $"{Names.Tracking}PackedDateTime.From({value})",
        ScalarKind { Scalar: Scalar.DateTimeOffset } => $"{Names.Tracking}PackedDateTimeOffset.From({value})",
        ScalarKind { Scalar: Scalar.TimeSpan or Scalar.TimeOnly } => value + ".Ticks",
        ScalarKind { Scalar: Scalar.DateOnly } => value + ".DayNumber",
        ScalarKind { Scalar: Scalar.Rune } => value + ".Value",
        ScalarKind { Scalar: Scalar.BitVector32 } => value + ".Data",
        ScalarKind { Scalar: Scalar.NativeInt } => "(long)" + value,
        ScalarKind { Scalar: Scalar.NativeUInt } => "(ulong)" + value,
        EnumKind item => $"({Keyword(item.Underlying)}){value}",
        ReferenceKind { IsWeak: true } => $"writer.WeakReference({value})",
        ReferenceKind => $"writer.Reference({value})",
        _ => value,
    };

    /// <param name="kind">The kind.</param>
    /// <param name="field">The field of the row.</param>
    /// <param name="source">What resolves references: the reader or the token.</param>
    public static string Unpack(KindSpec kind, string field, string source) => kind switch
    {
        ScalarKind { Scalar: Scalar.Boolean } => field + " != 0",
        ScalarKind { Scalar: Scalar.DateTime } => field + ".ToDateTime()",
        ScalarKind { Scalar: Scalar.DateTimeOffset } => field + ".ToDateTimeOffset()",
        ScalarKind { Scalar: Scalar.TimeSpan or Scalar.TimeOnly or Scalar.Rune or Scalar.BitVector32 } => $"new {kind.Type}({field})",
        ScalarKind { Scalar: Scalar.DateOnly } => $"{kind.Type}.FromDayNumber({field})",
        ScalarKind { Scalar: Scalar.NativeInt or Scalar.NativeUInt } => $"({kind.Type}){field}",
        EnumKind item => $"({item.Type}){field}",
        ReferenceKind { IsWeak: true } reference => $"{source}.WeakReference<{reference.Type}>({field})",
        ReferenceKind reference => $"{source}.Reference<{reference.Type}>({field})",
        _ => field,
    };

    private static string OfScalar(ScalarKind kind) => kind.Scalar switch
    {
        Scalar.Boolean => "byte",
        Scalar.DateTime => Names.Tracking + "PackedDateTime",
        Scalar.DateTimeOffset => Names.Tracking + "PackedDateTimeOffset",
        Scalar.TimeSpan or Scalar.TimeOnly or Scalar.NativeInt => "long",
        Scalar.NativeUInt => "ulong",
        Scalar.DateOnly or Scalar.Rune or Scalar.BitVector32 => "int",
        _ => kind.Type,
    };

    private static string Keyword(Scalar integer) => integer switch
    {
        Scalar.Byte => "byte",
        Scalar.SByte => "sbyte",
        Scalar.Int16 => "short",
        Scalar.UInt16 => "ushort",
        Scalar.Int32 => "int",
        Scalar.UInt32 => "uint",
        Scalar.Int64 => "long",
        Scalar.UInt64 => "ulong",
        _ => throw new ArgumentOutOfRangeException(nameof(integer), integer, "No enum stands on this."),
    };
}
