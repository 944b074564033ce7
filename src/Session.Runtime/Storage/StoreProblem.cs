using System;
using System.IO;
using System.Security;

namespace SessionFlow.Storage;

/// <summary>A failure of the environment, as a value: its kind, a sentence, and the exception behind it if there was one.</summary>
internal sealed record StoreProblem(StoreProblemKind Kind, string Message, Exception? Cause = null)
{
    public static bool IsEnvironmental(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException;

    public static StoreProblem From(Exception exception, string doing)
    {
        if (MissingAssembly(exception) is { } assembly)
            return new StoreProblem(StoreProblemKind.IoError, $"{assembly} could not be loaded: it has to lie beside the game. ({doing})", exception);
        StoreProblemKind kind = KindOf(exception);
        return new StoreProblem(kind, $"{Sentence(kind)} ({doing})", exception);
    }

    // A library that was left out of a game is no file of the store; one that cannot be opened for want of descriptors may be later.
    private static string? MissingAssembly(Exception exception) =>
        (exception as FileNotFoundException)?.FileName is { } name && name.IndexOf(", Version=", StringComparison.Ordinal) is > 0 and int end ? name.Substring(0, end) : null;

    // Nothing from an assembly that is not loaded yet may stand here: where no file can be opened, naming a type of one throws.
    private static StoreProblemKind KindOf(Exception exception) => exception switch
    {
        DirectoryNotFoundException or FileNotFoundException => StoreProblemKind.DirectoryGone,
        UnauthorizedAccessException or SecurityException => StoreProblemKind.AccessDenied,
        IOException io => KindOf(io.HResult),
        _ => StoreProblemKind.IoError,
    };

    // .NET puts the error number of Unix, or 0x80070000 and the error number of Windows, into HResult.
    private static StoreProblemKind KindOf(int code) => code switch
    {
        28 or 69 or 122 or unchecked((int)0x80070070) or unchecked((int)0x80070027) => StoreProblemKind.DiskFull,
        30 or unchecked((int)0x80070013) => StoreProblemKind.ReadOnly,
        1 or 13 or unchecked((int)0x80070005) => StoreProblemKind.AccessDenied,
        2 or 116 or unchecked((int)0x80070002) or unchecked((int)0x80070003) => StoreProblemKind.DirectoryGone,
        23 or 24 or unchecked((int)0x80070004) => StoreProblemKind.TooManyOpenFiles,
        11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021) => StoreProblemKind.InUse,
        _ => StoreProblemKind.IoError,
    };

    private static string Sentence(StoreProblemKind kind) => kind switch
    {
        StoreProblemKind.DiskFull => "The disk is full.",
        StoreProblemKind.ReadOnly => "The disk is read-only.",
        StoreProblemKind.AccessDenied => "Access to the checkpoint folder was denied.",
        StoreProblemKind.DirectoryGone => "The checkpoint folder, or a file in it, is gone.",
        StoreProblemKind.TooManyOpenFiles => "Too many files are open.",
        StoreProblemKind.InUse => "Another process uses the checkpoint folder.",
        _ => "Reading or writing failed.",
    };
}
