using System;

namespace SessionFlow.Storage;

/// <summary>Finds the identity that the files of a folder share.</summary>
internal static class StoreIdentity
{
    /// <summary>Files whose headers are tried.</summary>
    private const int MostTries = 16;

    public static Guid? Find(StoreFolder folder)
    {
        try
        {
            int tries = 0;
            foreach (string name in folder.List())
            {
                if (FileName.Parse(name) is not { } found)
                    continue;
                if (tries++ == MostTries)
                    return null;

                byte[]? bytes = folder.Read(name, FormatLimits.LargestFile, out _, FileHeader.Size);
                if (bytes is not null && FileHeader.Read(bytes, found.Kind, out _) is { } header)
                    return header.StoreId;
            }
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            // A folder that cannot be listed has no identity to share.
        }

        return null;
    }
}
