using System;

namespace SessionFlow.Tracking;

/// <summary>
/// An array of more than one dimension. An existing one of the same lengths is filled again, another is replaced.
/// </summary>
/// <typeparam name="TArray">The array.</typeparam>
/// <typeparam name="T">Its elements.</typeparam>
internal abstract class RectangularCodec<TArray, T>(int rank, SessionCodec<T> element) : SessionCodec<TArray?>
    where TArray : class
{
    protected SessionCodec<T> Element { get; } = element;

    public sealed override void Write(SnapshotWriter writer, TArray? value)
    {
        var array = (Array?)(object?)value;
        if (array?.LongLength > int.MaxValue)
            throw new SessionCaptureException($"An array of {array.LongLength:N0} elements is more than a snapshot holds.");

        // An array of a derived element type can be held as one of the base as well: two shapes, which cannot share a place.
        if (!writer.BeginCollection(array, array?.Length ?? 0, canBeShared: array is { Length: > 0 } && IsExact(array)))
            return;
        for (int i = 0; i < rank; i++)
        {
            if (array!.GetLowerBound(i) != 0)
                throw new SessionCaptureException($"A {typeof(TArray)} whose indices begin at {array.GetLowerBound(i)} cannot be captured; those of C# begin at 0.");
            writer.Length(array.GetLength(i));
        }

        // A dimension may be long while another is empty.
        if (array!.Length > 0)
            WriteElements(writer, value!);
        writer.EndCollection();
    }

    public sealed override TArray? Restore(SnapshotReader reader, TArray? existing)
    {
        CollectionHeader header = reader.Collection();
        if (!header.HasElements)
            return OfAlias(reader, header);
        TArray array = Take(reader, header, existing);
        if (header.Count > 0)
            ReadElements(reader, array);
        return array;
    }

    protected abstract TArray Make(int[] lengths);

    protected abstract void WriteElements(SnapshotWriter writer, TArray array);

    protected abstract void ReadElements(SnapshotReader reader, TArray array);

    private protected sealed override TArray? Begin(SnapshotReader reader, TArray? existing)
    {
        CollectionHeader header = reader.Collection();
        return header.HasElements ? Take(reader, header, existing) : OfAlias(reader, header);
    }

    private protected sealed override bool Fits(TArray? existing, CollectionFacts facts) => Fits((Array?)(object?)existing, facts.Lengths!);

    private protected sealed override SchemaShape ShapeOf(SchemaBuilder schema) => new(ShapeKind.Rectangular, Element.Shape(schema)) { Rank = rank };

    private TArray? OfAlias(SnapshotReader reader, CollectionHeader header) => reader.Shared(header, facts => Make(facts.Lengths!));

    private TArray Take(SnapshotReader reader, CollectionHeader header, TArray? existing)
    {
        int[] lengths = reader.Dimensions(rank);
        TArray? fitting = Fits((Array?)(object?)existing, lengths) ? existing : null;

        // Nothing in it could be filled twice, and nothing was noted as shared.
        return header.Count == 0 && fitting is not null
            ? reader.Note(header, fitting)
            : reader.Take(header, fitting, _ => Make(lengths));
    }

    private static bool Fits(Array? existing, int[] lengths)
    {
        if (existing is null || !IsExact(existing))
            return false;
        for (int i = 0; i < lengths.Length; i++)
        {
            if (existing.GetLength(i) != lengths[i] || existing.GetLowerBound(i) != 0)
                return false;
        }

        return true;
    }

    private static bool IsExact(Array array) => array.GetType() == typeof(TArray);
}
