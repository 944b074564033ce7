namespace Skirmish.Comparison;

/// <summary>One value of a state and where it stands, for example <c>Wingmen[3]._fuel</c> and <c>81.25 #42A28000</c>.</summary>
internal readonly record struct StateLine(string Path, string Value)
{
    /// <summary>The line as it stands in a file: one row, the path free of tabs and the value free of line breaks.</summary>
    public string ToRow() => Path + "\t" + Value;

    public static StateLine FromRow(string row)
    {
        int tab = row.IndexOf('\t');
        return tab < 0 ? new StateLine("(no path)", row) : new StateLine(row[..tab], row[(tab + 1)..]);
    }
}
