using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Recovery;
using SessionFlow.Storage;

namespace SessionFlow.Saves;

/// <summary>
/// The folder of the slots. Each save is a new file, certified by its own seal; the highest number of a slot that is whole
/// is the slot. Nothing is renamed or overwritten, and older files go only after a newer one was read back. Throws what
/// the file system throws.
/// </summary>
internal sealed class SlotFolder(StoreEnvironment environment, string directory)
{
    /// <summary>The longest card: header and card together are read without the state.</summary>
    public const int LargestCard = 48 * 1024;

    private const int HeadSize = 64 * 1024;

    private readonly StoreFolder _folder = new(environment.Files, environment.Files.Canonicalize(directory));
    private readonly Dictionary<string, SlotFile> _known = new(StringComparer.Ordinal);
    private Guid? _identity;

    /// <summary>The files of all slots, by slot, the newest first. Files that were read before are not read again.</summary>
    public ILookup<int, SlotFile> List()
    {
        if (!_folder.Exists())
            return Array.Empty<SlotFile>().ToLookup(static file => file.Slot);
        List<SlotFile> files = new();
        foreach (string name in _folder.List())
        {
            if (FileName.Parse(name) is not { Kind: FileKind.Snapshot } parsed || SlotId.Read(parsed.Session) is not { } slot)
                continue;
            lock (_known)
            {
                if (!_known.TryGetValue(name, out SlotFile? file) || file.Info is null || file.Length != _folder.LengthOf(name))
                    _known[name] = file = ReadHead(name, slot, parsed.Number);
                files.Add(file);
            }
        }

        return files
            .OrderByDescending(static file => file.Number)
            .ThenByDescending(static file => file.Info?.Timestamp)
            .ThenBy(static file => file.Name, StringComparer.Ordinal)
            .ToLookup(static file => file.Slot);
    }

    /// <summary>Writes a new file of a slot and reads it back.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="sections">What the file holds.</param>
    /// <param name="fingerprint">That of the state's schema.</param>
    /// <param name="state">The digest of the state.</param>
    /// <param name="tell">Hears what is done now, and how many bytes the disk has.</param>
    /// <returns>The file, or null when it did not read back the same; then it is gone again.</returns>
    public SlotFile? Write(int slot, IReadOnlyList<Section> sections, ulong fingerprint, StateDigest state, Action<SavePhase, long> tell)
    {
        _folder.Create();
        ulong highest = List()[slot].Select(static file => file.Number).DefaultIfEmpty().Max();
        FileHeader header = new()
        {
            Kind = FileKind.Snapshot,
            StoreId = _identity ??= StoreIdentity.Find(_folder) ?? environment.Random.NextGuid(),
            SessionId = SlotId.Of(slot),
            Number = highest + 1,
            Parent = highest,
            Fingerprint = fingerprint,
            Created = environment.Clock.GetUtcNow(),
            Salt = environment.Random.NextUInt64(),
        };
        string name;
        long length;
        tell(SavePhase.Writing, 0);
        using (GenerationLog log = GenerationLog.Create(environment, _folder, header, sections, state, written => tell(SavePhase.Writing, written)))
        {
            (name, length) = (log.SnapshotName, log.SnapshotLength);
            try
            {
                _ = log.Flush(Durability.Durable);
            }
            catch
            {
                // Nobody was promised anything of it, and the slot is the save of before.
                log.Dispose();
                _folder.TryDelete(name);
                throw;
            }
        }

        tell(SavePhase.Verifying, length);
        SlotFile file = ReadHead(name, slot, header.Number);
        if (Read(file, out _) is { } image && image.Seal.State == state)
            return file;
        _folder.TryDelete(name);
        return null;
    }

    /// <summary>Reads a file whole, or says why it cannot be.</summary>
    public SnapshotImage? Read(SlotFile file, out string problem)
    {
        byte[]? bytes = _folder.Read(file.Name, FormatLimits.LargestFile, out Rejection? rejection);
        SnapshotImage? image = bytes is null ? null : SnapshotImage.Read(bytes, out rejection);
        problem = rejection?.Message ?? "";
        return image;
    }

    /// <summary>Deletes the older files of a slot beyond those to keep. A file that cannot be read is kept, and counts for none.</summary>
    /// <param name="newest">The file that was just read back.</param>
    /// <param name="keep">How many whole ones stay beside it.</param>
    public void Prune(SlotFile newest, int keep)
    {
        int kept = 0;
        foreach (SlotFile file in List()[newest.Slot].Where(file => file.Number < newest.Number && file.Info is not null))
        {
            if (kept < keep && Read(file, out _) is not null)
                kept++;
            else if (kept >= keep)
                _folder.TryDelete(file.Name);
        }
    }

    /// <summary>Deletes every file of a slot, as the player asked.</summary>
    public int Delete(int slot)
    {
        int deleted = 0;
        foreach (SlotFile file in List()[slot])
        {
            _folder.Delete(file.Name);
            deleted++;
        }

        if (deleted > 0)
            _folder.Sync();
        return deleted;
    }

    private SlotFile ReadHead(string name, int slot, ulong number)
    {
        long length = _folder.LengthOf(name);
        byte[]? bytes = _folder.Read(name, FormatLimits.LargestFile, out Rejection? rejection, HeadSize);
        FileHeader? header = bytes is null ? null : FileHeader.Read(bytes, FileKind.Snapshot, out rejection);
        if (header is null)
            return new SlotFile(name, slot, number, length, null, rejection!.Message);
        if (header.SessionId != SlotId.Of(slot) || header.Number != number)
            return new SlotFile(name, slot, number, length, null, "Its name is not that of what it holds.");
        RecordReader records = new(bytes, header.Salt);
        SaveSlotInfo? info = records.Next(out RecordType type, out ReadOnlyMemory<byte> payload)
            && type == RecordType.Section && payload.Length >= Section.PrefixSize && payload.Span[0] == SectionKind.Metadata
                ? SlotCard.Read(slot, payload[Section.PrefixSize..])
                : null;
        return new SlotFile(name, slot, number, length, info, info is null ? "Its card cannot be read." : "");
    }
}
