using System;
using System.Globalization;

namespace SessionFlow.Storage;

/// <summary>
/// The name of a file of the store: session, number and salt in hexadecimal, and an extension for the kind. It makes files
/// unique and findable; what a file is, its header says. A journal has the salt of its snapshot in its name.
/// </summary>
internal readonly record struct FileName(Guid Session, ulong Number, ulong Salt, FileKind Kind)
{
    public const string Lock = "store.lock";
    public const string Quarantine = "quarantine";

    /// <summary>The card for people and menus; what begins so (a draft, one that was moved aside) belongs to it.</summary>
    public const string Card = "recovery.json";

    private static readonly char[] Separator = { '-' };

    public static FileKind? KindOf(string name)
    {
        foreach (FileKind kind in new[] { FileKind.Snapshot, FileKind.Journal, FileKind.Marker })
        {
            if (name.EndsWith(Extension(kind), StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return null;
    }

    public static FileName? Parse(string name)
    {
        if (KindOf(name) is not { } kind)
            return null;

        string[] parts = name[..^Extension(kind).Length].Split(Separator, 4);
        return parts.Length == 3
            && Guid.TryParseExact(parts[0], "N", out Guid session)
            && ulong.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number)
            && ulong.TryParse(parts[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong salt)
                ? new FileName(session, number, salt, kind)
                : null;
    }

    /// <summary>Whether a file that holds no state has its place in the folder.</summary>
    public static bool IsCompanion(string name) => name is Lock or Quarantine || name.StartsWith(Card, StringComparison.Ordinal);

    public override string ToString() => $"{Session:N}-{Number:x8}-{Salt:x16}{Extension(Kind)}";

    private static string Extension(FileKind kind) => kind switch
    {
        FileKind.Snapshot => ".snapshot",
        FileKind.Journal => ".journal",
        _ => ".marker",
    };
}
