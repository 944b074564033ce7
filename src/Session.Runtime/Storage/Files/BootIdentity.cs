using System;
using System.IO;

namespace SessionFlow.Storage;

#pragma warning disable RS0030 // This is part of the file-system seam.

/// <summary>The identity of the machine's current boot: it tells a killed game from a machine that went down.</summary>
internal static class BootIdentity
{
    private const string Source = "/proc/sys/kernel/random/boot_id";

    /// <summary>Null where the system does not tell.</summary>
    public static Guid? Current { get; } = Read();

    private static Guid? Read()
    {
        try
        {
            return NativeUnix.IsUnix && File.Exists(Source) && Guid.TryParse(File.ReadAllText(Source).Trim(), out Guid boot) ? boot : null;
        }
        catch (Exception e) when (StoreProblem.IsEnvironmental(e))
        {
            return null;
        }
    }
}
