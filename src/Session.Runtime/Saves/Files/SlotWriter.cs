using System;
using System.Collections.Generic;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Saves;

/// <summary>Writes slots: a new file, made durable and read back, before an older one goes. Belongs to the thread that saves.</summary>
/// <param name="folder">The files.</param>
/// <param name="backups">How many older saves of a slot stay.</param>
internal sealed class SlotWriter(SlotFolder folder, int backups)
{
    /// <summary>Writes a state, and lets go of it.</summary>
    /// <param name="info">Its card.</param>
    /// <param name="image">The state.</param>
    /// <param name="tell">Hears the phase, the bytes that the disk has, and how many there are to write.</param>
    public SaveResult Write(SaveSlotInfo info, StateImage image, Action<SavePhase, long, long> tell)
    {
        using (image)
        {
            tell(SavePhase.Encoding, 0, 0);
            IReadOnlyList<Section> sections = SlotState.ToSections(info, image);
            long total = GenerationLog.LengthOf(sections);
            SlotFile? file = folder.Write(info.Slot, sections, image.Fingerprint, image.Digest.ToStored(), (phase, written) => tell(phase, written, total));
            if (file is null)
                return SaveResult.Failed(SaveFailure.NotReadBack, "What was written did not read back the same, and was removed; the slot is as it was before. The disk may be failing.");
            folder.Prune(file, backups);
            tell(SavePhase.Done, file.Length, file.Length);
            return new SaveResult { Slot = info, ByteCount = file.Length };
        }
    }
}
