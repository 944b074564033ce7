using System;

namespace SessionFlow.Tracking;

/// <summary>A type of the game's that stands in a snapshot as what a converter makes of it; null as null.</summary>
internal sealed class ConverterCodec<T, TStored>(string member, SessionConverter<T, TStored> converter, SessionCodec<TStored> stored) : SessionCodec<T>
{
    private readonly bool _mayBeNull = default(T) is null;

    public override void Write(SnapshotWriter writer, T value)
    {
        if (_mayBeNull)
            writer.Byte(value is null ? (byte)0 : (byte)1);
        if (value is not null)
            stored.Write(writer, ToStored(value));
    }

    public override T Restore(SnapshotReader reader, T existing) =>
        TryRead(reader, out TStored? read) ? FromStored(read!) : default!;

    private protected override SchemaShape ShapeOf(SchemaBuilder schema)
    {
        SchemaShape shape = _mayBeNull ? new SchemaShape(ShapeKind.Nullable, stored.Shape(schema)) : stored.Shape(schema);
        shape.RunsUserCode = true;
        return shape;
    }

    private protected override void Keep(SnapshotReader reader, T existing, string place)
    {
        bool isThere = TryRead(reader, out TStored? read);
        bool isSame = isThere == (existing is not null) && (!isThere || ValueSameness.Are(ToStored(existing!), read!));
        if (!isSame)
        {
            throw new SessionRestoreException($"{place} is read-only, and its converter makes new values: give it a setter, or restore into a new object.")
            {
                Member = place,
            };
        }
    }

    private bool TryRead(SnapshotReader reader, out TStored? read)
    {
        bool isThere = !_mayBeNull || reader.Byte() != 0;
        read = isThere ? stored.Restore(reader, default!) : default;
        return isThere;
    }

    private TStored ToStored(T value)
    {
        try
        {
            return converter.ToStored(value);
        }
        catch (Exception exception)
        {
            throw new SessionCaptureException($"The converter of {member}, {converter.GetType().Name}, threw: {exception.Message}", exception);
        }
    }

    private T FromStored(TStored read)
    {
        try
        {
            return converter.FromStored(read);
        }
        catch (Exception exception)
        {
            throw new SessionRestoreException($"The converter of {member}, {converter.GetType().Name}, threw: {exception.Message}", exception) { Member = member };
        }
    }
}
