using System;
using System.ComponentModel;
using System.IO;
using SessionFlow.Torture.Cuts;

namespace SessionFlow.Torture.Disks;

/// <summary>A file system in memory that is soon full. Needs Linux and root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static SmallDisk? TryMake(string options, out string? reason)
    {
        string folder = Path.Combine(Path.GetTempPath(), "session-torture", Guid.NewGuid().ToString("N"));
        try
        {
            _ = Directory.CreateDirectory(folder);
            _ = LoopDisk.Run("mount", "-t tmpfs -o", options, "tmpfs", folder);
            reason = null;
            return new SmallDisk(folder);
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            reason = e.Message;
            return null;
        }
    }

    public void Dispose()
    {
        _ = LoopDisk.Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }
}
