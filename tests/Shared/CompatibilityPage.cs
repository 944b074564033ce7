using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;

namespace SessionFlow.Compatibility;

/// <summary>
/// <c>docs/compatibility.md</c>. A test that tried something says here what came of it, and fails if the page says otherwise;
/// with SESSION_UPDATE_GOLDEN=1 it writes it there. A row that nobody tried says <c>?</c>, and that fails a test as well.
/// </summary>
internal static class CompatibilityPage
{
    /// <summary>It was compiled and played there.</summary>
    public const string Ran = "ran";

    /// <summary>It was compiled for it, without a warning.</summary>
    public const string Compiled = "compiled";

    /// <summary>What it takes cannot be had on this machine.</summary>
    public const string NotPossible = "not possible here";

    private const string Unknown = "?";

    private const string Preface = """
        # Compatibility

        Each cell was written by the test that tried it: `ran`, `compiled`, or `not possible here`. A test that finds something else
        than its cell says fails. This writes the page again:

        ```
        SESSION_UPDATE_GOLDEN=1 dotnet test
        ```

        """;

    private static readonly Table[] Tables =
    [
        new(
            "Compilers",
            "The generator inside each of these compilers (`tests/Session.Compilers.Tests`), for each of netstandard2.1, net8.0 and net10.0; what comes of it is loaded and makes a round of capture and restore. The SDK's own compiles a game with the package (`tests/Session.Package.Tests`).",
            ["C# 9", "C# 10", "latest C#"],
            ["4.3.1", "4.8.0", "4.14.0", "5.0.0", "the SDK's own"]),
        new(
            "Runtimes",
            "A game made with the package makes a checkpoint, crashes, starts again and has everything back (`tests/Session.Package.Tests`). On net8.0 and net9.0 it is published with that very runtime; trimmed and NativeAOT are the sample, killed while it plays.",
            ["crash and recovery"],
            ["net8.0", "net9.0", "net10.0", "net10.0, its state in a netstandard2.1 library", "net10.0, trimmed", "net10.0, NativeAOT"]),
        new(
            "Engines",
            "The components of `samples/engines` against types that look like the engine's, each with the language and the framework that the engine compiles games with; `tests/Session.Engines.Tests` drives them through starts, pauses, crashes and quits.",
            ["its component", "in the engine"],
            ["Unity", "Godot", "MonoGame and FNA"]),
    ];

    /// <summary>All rows, by table: what the page consists of.</summary>
    public static IEnumerable<(string Table, string Row)> Rows => Tables.SelectMany(static table => table.Rows, static (table, row) => (table.Heading, row));

    /// <summary>Says what came of a row, cell by cell.</summary>
    public static void Record(string root, string table, string row, params string[] cells)
    {
        string path = Path.Combine(root, "docs", "compatibility.md");
        if (Environment.GetEnvironmentVariable("SESSION_UPDATE_GOLDEN") == "1")
            Write(path, table, row, cells);
        string[] told = Cells(File.ReadAllText(path), table, row) ?? [];
        Assert.Equal(cells.Length, told.Length);

        // A machine without what another one had takes nothing back.
        for (int i = 0; i < cells.Length; i++)
            Assert.True(cells[i] == told[i] || cells[i] == NotPossible, $"{table}, {row}: the page says '{told[i]}', and it is '{cells[i]}'. SESSION_UPDATE_GOLDEN=1 writes it.");
    }

    /// <summary>The page as it is made of those cells that it has now, without whatever else somebody wrote into it.</summary>
    public static string Render(string page)
    {
        var text = new StringBuilder(Preface.ReplaceLineEndings("\n"));
        foreach (Table table in Tables)
        {
            text.Append("\n## ").Append(table.Heading).Append("\n\n").Append(table.About).Append("\n\n| |");
            text.AppendJoin("", table.Columns.Select(static column => $" {column} |")).Append("\n|---|").Insert(text.Length, "---|", table.Columns.Length).Append('\n');
            foreach (string row in table.Rows)
            {
                string[] cells = Cells(page, table.Heading, row) is { } found && found.Length == table.Columns.Length ? found : Enumerable.Repeat(Unknown, table.Columns.Length).ToArray();
                text.Append("| ").Append(row).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static void Write(string path, string table, string row, string[] cells)
    {
        // Test projects run side by side.
        using FileStream file = OpenAlone(path);
        using var reader = new StreamReader(file, leaveOpen: true);
        string[] lines = Render(reader.ReadToEnd()).Split('\n');
        int heading = Array.IndexOf(lines, "## " + table);
        int line = Array.FindIndex(lines, heading, item => item.StartsWith($"| {row} |", StringComparison.Ordinal));
        lines[line] = $"| {row} | {string.Join(" | ", cells)} |";
        byte[] bytes = new UTF8Encoding(false).GetBytes(string.Join('\n', lines));
        file.Position = 0;
        file.Write(bytes);
        file.SetLength(bytes.Length);
    }

    private static FileStream OpenAlone(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(20);
            }
        }
    }

    private static string[]? Cells(string page, string table, string row)
    {
        int heading = page.IndexOf("## " + table + "\n", StringComparison.Ordinal);
        int start = heading < 0 ? -1 : page.IndexOf($"\n| {row} | ", heading, StringComparison.Ordinal);
        return start < 0 ? null : page[(start + row.Length + 6)..page.IndexOf(" |\n", start, StringComparison.Ordinal)].Split(" | ");
    }

    private sealed record Table(string Heading, string About, string[] Columns, string[] Rows);
}
