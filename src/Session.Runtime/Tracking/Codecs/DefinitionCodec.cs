using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Shared data that never changes: its key stands here, and the game's registry has the object.</summary>
internal sealed class DefinitionCodec<T, TKey>(string member, Type registered, SessionCodec<TKey> key, Func<T, TKey> keyOf, bool allowMissing) : SessionCodec<T?>
    where T : class
{
    public override void Write(SnapshotWriter writer, T? value)
    {
        writer.Byte(value is null ? (byte)0 : (byte)1);
        if (value is null)
            return;
        TKey own = keyOf(value);
        key.Write(writer, own);
        if (own is not null)
            writer.Definition(registered, own, value);
    }

    public override T? Restore(SnapshotReader reader, T? existing)
    {
        if (reader.Byte() == 0)
            return null;
        TKey read = key.Restore(reader, default!);
        if (existing is not null && EqualityComparer<TKey>.Default.Equals(keyOf(existing), read))
            return existing;
        if (read is not null && reader.Definition(registered, read) is T found)
            return found;
        if (!allowMissing)
        {
            throw new SessionRestoreException(
                $"{member} refers to the {registered.Name} '{read}', which the registry does not have. Add it to the SessionDefinitions that the restore "
                + "is given, or mark the member [SessionMember(AllowMissing = true)] to have null there.")
            {
                Member = member,
            };
        }

        reader.Lose(member, $"there is no {registered.Name} '{read}' in the registry");
        return null;
    }

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(ShapeKind.Nullable, key.Shape(schema)) { RunsUserCode = true };

    /// <summary>Its key cannot change, so a member that cannot be set holds what it held.</summary>
    private protected override void Keep(SnapshotReader reader, T? existing, string place)
    {
        if (reader.Byte() != 0)
            key.Restore(reader, default!);
    }
}
