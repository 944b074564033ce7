using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;

namespace SessionFlow.Torture.Cuts;

/// <summary>
/// A file system in a file, whose power can be cut: everything that was not synced is dropped, as the driver's own shutdown
/// call does it. Needs Linux, root and a loop device.
/// </summary>
internal sealed class LoopDisk : IDisposable
{
    // _IOR('X', 125, __u32), with the flag that drops the journal too.
    private const uint Shutdown = 0x8004587D;
    private const uint NoLogFlush = 2;

    private readonly string _image;
    private string? _device;
    private bool _mounted;

    private LoopDisk(string image, string folder)
    {
        _image = image;
        Folder = folder;
    }

    public string Folder { get; }

    /// <summary>Makes and mounts a file system, or says why that is not possible here.</summary>
    public static LoopDisk? TryMake(string type, int megabytes, out string? reason)
    {
        string name = Path.Combine(Path.GetTempPath(), "session-torture", Guid.NewGuid().ToString("N"));
        LoopDisk disk = new(name + ".img", name);
        try
        {
            _ = Directory.CreateDirectory(name);
            using (FileStream image = File.Create(disk._image))
                image.SetLength((long)megabytes << 20);

            _ = Run("mkfs." + type, type == "ext4" ? "-q -F" : "-q -f", disk._image);
            // One device for the whole time: one that a mount makes for itself is let go in the background, and may then still
            // write what it held of the file system before the cut.
            disk._device = Run("losetup", "--find --show", disk._image).Trim();
            disk.Mount();
            reason = null;
            return disk;
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            disk.Dispose();
            reason = e.Message;
            return null;
        }
    }

    public void Mount()
    {
        _ = Run("mount", _device!, Folder);
        _mounted = true;
    }

    public void Unmount()
    {
        // A killed process may take a moment to let go.
        for (int tries = 0; ; tries++)
        {
            try
            {
                _ = Run("umount", Folder);
                _mounted = false;
                return;
            }
            catch (IOException) when (tries < 50)
            {
                Thread.Sleep(20);
            }
        }
    }

    /// <summary>Drops whatever was not synced, at once; everything that is tried afterwards fails.</summary>
    public unsafe void CutPower()
    {
        fixed (byte* path = Encoding.UTF8.GetBytes(Folder + '\0'))
        {
            int descriptor = open(path, 0);
            uint flag = NoLogFlush;
            int result = ioctl(descriptor, Shutdown, &flag);
            int error = Marshal.GetLastPInvokeError();
            _ = close(descriptor);
            if (result < 0)
                throw new IOException($"this kernel cannot shut a file system down (error {error})");
        }
    }

    public void Dispose()
    {
        if (_mounted)
            Unmount();
        if (_device is not null)
            _ = Run("losetup", "--detach", _device);

        File.Delete(_image);
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Runs a program to its end; what it printed, or what it complained about as an exception.</summary>
    public static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, string.Join(' ', arguments)) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new IOException($"{program}: {error.Trim()}");
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe int open(byte* path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe int ioctl(int descriptor, nuint request, uint* argument);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int descriptor);
}
