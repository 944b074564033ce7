using System;
using System.Text;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>
/// The file <c>recovery.json</c> beside the checkpoints. It holds no state, so losing it loses nothing: what cannot be
/// written is left out without a word. What stands there and is no card of ours is moved aside, never overwritten.
/// </summary>
internal static class RecoveryCardFile
{
    public const string Name = FileName.Card;

    /// <summary>Files that were moved aside; with so many the one that is there stays, and no card is written.</summary>
    public const int MostKept = 8;

    /// <summary>How often a file is asked for that somebody, a scanner for viruses say, has open.</summary>
    public const int MostTries = 5;

    private const string Draft = Name + ".new";
    private const int LongestCard = 1 << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static void Write(CheckpointStore store, RecoveryData card)
    {
        StoreFolder folder = store.Folder;
        folder.TryDelete(Draft);
        try
        {
            using (IStoreFile file = folder.CreateNew(Draft))
                file.Append(Encoding.UTF8.GetBytes(card.ToJson()));
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            // The store, not the card, decides; checkpoints report what is wrong with the disk.
            return;
        }

        Try(store, () =>
        {
            bool? free = Vacate(folder);
            if (free == true)
                folder.Move(Draft, folder, Name);

            return free is not null;
        });
    }

    public static void Delete(CheckpointStore store) => Try(store, () => Vacate(store.Folder) is not null);

    /// <summary>Makes the name free: deletes a card, moves anything else aside. False where it has to stay; null where that is not known yet.</summary>
    private static bool? Vacate(StoreFolder folder)
    {
        if (folder.Describe(Name).Kind == EntryKind.Missing)
            return true;

        if (folder.Read(Name, LongestCard, out Rejection? rejection) is { } bytes && IsCard(bytes))
        {
            folder.Delete(Name);
            return true;
        }

        // What the system does not let be read may be a card, and a folder or a link is somebody's intent.
        if (rejection is { Reason: RejectReason.Unreadable })
            return null;
        if (rejection is { Reason: RejectReason.NotAFile })
            return false;

        for (int i = 1; i <= MostKept; i++)
        {
            string kept = FormattableString.Invariant($"{Name}.kept-{i}");
            if (folder.Describe(kept).Kind != EntryKind.Missing)
                continue;

            folder.Move(Name, folder, kept);
            return true;
        }

        return false;
    }

    private static bool IsCard(byte[] bytes)
    {
        try
        {
            _ = RecoveryData.Parse(Encoding.UTF8.GetString(bytes));
            return true;
        }
        catch (SessionFormatException)
        {
            return false;
        }
    }

    // On Windows a file that somebody has open cannot be replaced, and one that was deleted keeps its name until he closes it.
    private static void Try(CheckpointStore store, Func<bool> change)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                if (change() || tries == MostTries)
                    return;
            }
            catch (Exception e) when (StoreProblem.IsEnvironmental(e))
            {
                if (tries == MostTries)
                    return;
            }

            store.Environment.Pause(Pause);
        }
    }
}
