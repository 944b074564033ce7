using System;
using System.IO;
using System.Linq;

namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>What a system lets one do with names, and with files that somebody has open.</summary>
internal sealed record FileRules
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int InvalidName = unchecked((int)0x8007007B);
    private const int AlreadyExists = unchecked((int)0x800700B7);

    private static readonly string[] Devices =
    [
        "CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(static i => new[] { $"COM{i}", $"LPT{i}" }), "COM\u00B9", "COM\u00B2", "COM\u00B3", "LPT\u00B9", "LPT\u00B2", "LPT\u00B3",
    ];

    /// <summary>An open file may be opened, moved and deleted by everybody.</summary>
    public static FileRules Unix { get; } = new();

    /// <summary>
    /// Whoever opens a file says what others may do with it meanwhile; a deleted one keeps its name, which nobody can open,
    /// until its last handle closes; names that differ in case are one; device names, and some characters, are no names.
    /// </summary>
    public static FileRules Windows { get; } = new() { IsWindows = true };

    public bool IsWindows { get; private init; }

    public StringComparer Names => IsWindows ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    public IOException Exists() => new("It exists.", IsWindows ? AlreadyExists : 17);

    /// <summary>Throws for a last part of a path that can be no name.</summary>
    public void CheckName(string path)
    {
        if (!IsWindows)
            return;

        string name = path[(path.LastIndexOf('/') + 1)..];
        string stem = name.Split('.')[0].TrimEnd(' ');
        if (name.Length is 0 or > 255
            || name[^1] is '.' or ' '
            || name.Any(static c => c < ' ' || "<>:\"|?*\\".Contains(c, StringComparison.Ordinal))
            || Devices.Contains(stem, StringComparer.OrdinalIgnoreCase))
        {
            throw new IOException("The name is no name.", InvalidName);
        }
    }

    /// <summary>Throws unless a file can be opened so, beside those that have it open.</summary>
    public void CheckOpen(Inode inode, FileAccess access, FileShare share)
    {
        if (!IsWindows)
            return;
        if (inode.IsDoomed)
            throw new UnauthorizedAccessException("It is being deleted.");
        if (inode.Handles.Any(other => !Allows(other.Share, access) || !Allows(share, other.Access)))
            throw new IOException("Somebody has it open.", SharingViolation);
    }

    /// <summary>Throws unless those who have a file open let it be moved or deleted.</summary>
    public void CheckDelete(Inode inode)
    {
        if (!IsWindows)
            return;
        if (inode.IsDoomed)
            throw new UnauthorizedAccessException("It is being deleted.");
        if (inode.Handles.Any(static other => (other.Share & FileShare.Delete) == 0))
            throw new IOException("Somebody has it open.", SharingViolation);
    }

    // The values of read and write are the same in both.
    private static bool Allows(FileShare share, FileAccess access) => ((int)share & (int)access) == (int)access;
}
