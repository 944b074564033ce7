using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>Where a collection stands in an image.</summary>
/// <param name="Identity">The row that holds it.</param>
/// <param name="Ordinal">Which of the row's collections it is, counted from 0 in the order of bytes, without nulls and aliases.</param>
internal readonly record struct CollectionPlace(long Identity, int Ordinal)
{
    /// <summary>How many bytes a place takes in an image.</summary>
    public const int Size = 12;

    /// <summary>Stands for the object itself, which is none of the collections that the member's codec knows.</summary>
    public const int StrayOrdinal = -1;

    public bool IsStray => Ordinal == StrayOrdinal;

    public static CollectionPlace Read(ReadOnlySpan<byte> source) =>
        new(BinaryPrimitives.ReadInt64LittleEndian(source), BinaryPrimitives.ReadInt32LittleEndian(source.Slice(8)));
}
