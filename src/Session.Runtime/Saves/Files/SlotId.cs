using System;

namespace SessionFlow.Saves;

/// <summary>A slot's number in the place where checkpoints have their session: the number itself and a fixed tail, so that neither is taken for the other.</summary>
internal static class SlotId
{
    private const short Tail = 0x5346;

    public static Guid Of(int slot) => new(slot, Tail, Tail, 0, 0, 0, 0, 0, 0, 0, 1);

    /// <summary>The slot, or null for what is none.</summary>
    public static int? Read(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = id.TryWriteBytes(bytes);
        int slot = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(bytes);
        return slot >= 0 && id == Of(slot) ? slot : null;
    }
}
