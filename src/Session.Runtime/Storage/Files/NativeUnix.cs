using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace SessionFlow.Storage;

/// <summary>The calls of a Unix C library for which .NET has nothing: opening a directory, and syncing what was opened.</summary>
internal static class NativeUnix
{
    private const int Interrupted = 4;
    private const int Invalid = 22;
    private const int FullSync = 51;

    private static readonly bool IsApple = RuntimeInformation.IsOSPlatform(OSPlatform.OSX);

    /// <summary>True where these calls exist: not on Windows, nor where there is no C library to call, such as in a browser.</summary>
    public static bool IsUnix { get; } = !RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && HasLibrary();

    /// <summary>Syncs a directory; false if its file system has no such thing.</summary>
    public static bool SyncDirectory(string path)
    {
        int descriptor = Repeat(() => OpenReadOnly(path));
        try
        {
            return TrySync(descriptor, path);
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    /// <summary>Syncs an open file to the device, not only to its cache.</summary>
    public static void SyncFile(SafeHandle handle, string path)
    {
        if (!TrySync((int)handle.DangerousGetHandle(), path))
            throw Error(Invalid, path);
    }

#if !NET8_0_OR_GREATER
    /// <summary>Leaves a file or directory to its owner alone.</summary>
    public static void Restrict(string path, int mode)
    {
        if (Repeat(() => Chmod(path, mode)) < 0)
            throw Error(Marshal.GetLastWin32Error(), path);
    }

    private static unsafe int Chmod(string path, int mode)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
            return chmod(name, mode);
    }
#endif

    private static bool HasLibrary()
    {
        try
        {
            // A descriptor that nobody has: the call fails, and that it can be made is what counts.
            _ = fsync(-1);
            return true;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static bool TrySync(int descriptor, string path)
    {
        if (descriptor < 0)
            throw Error(Marshal.GetLastWin32Error(), path);

        // On Apple's systems fsync leaves the bytes in the device's cache; not every file system there knows the other.
        if (IsApple && Repeat(() => fcntl(descriptor, FullSync)) >= 0)
            return true;
        if (Repeat(() => fsync(descriptor)) >= 0)
            return true;

        int error = Marshal.GetLastWin32Error();
        return error == Invalid ? false : throw Error(error, path);
    }

    private static unsafe int OpenReadOnly(string path)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
            return open(name, 0);
    }

    private static int Repeat(Func<int> call)
    {
        int result;
        do
            result = call();
        while (result < 0 && Marshal.GetLastWin32Error() == Interrupted);

        return result;
    }

    private static IOException Error(int number, string path) =>
        new($"The system refused to sync '{Path.GetFileName(path)}' (error {number}).", number);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe int open(byte* path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int descriptor);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fcntl(int descriptor, int command);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int descriptor);

#if !NET8_0_OR_GREATER
    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe int chmod(byte* path, int mode);
#endif
}
