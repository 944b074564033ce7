using System;
using System.Text;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>
/// The file <c>recovery.json</c> beside the checkpoints. It holds no state, so losing it loses nothing: what cannot be
/// written is left out without a word.
/// </summary>
internal static class RecoveryCardFile
{
    public const string Name = "recovery.json";
    private const string Draft = "recovery.json.new";

    public static void Write(CheckpointStore store, RecoveryData card)
    {
        StoreFolder folder = store.Folder;
        folder.TryDelete(Draft);
        try
        {
            using (IStoreFile file = folder.CreateNew(Draft))
                file.Append(Encoding.UTF8.GetBytes(card.ToJson()));
            folder.TryDelete(Name);
            folder.Move(Draft, folder, Name);
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            // The store, not the card, decides; checkpoints report what is wrong with the disk.
        }
    }

    public static void Delete(CheckpointStore store) => store.Folder.TryDelete(Name);
}
