using System.Text;

namespace SessionFlow.Generators.Emission;

/// <summary>Writes indented lines that end in a line feed on every system.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _separates;

    /// <summary>Writes a line, or each of several.</summary>
    public void Line(string lines)
    {
        if (_separates)
            _text.Append('\n');
        _separates = false;
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0)
                _text.Append(' ', 4 * _depth).Append(trimmed);
            _text.Append('\n');
        }
    }

    /// <summary>Has an empty line precede the next one, unless a brace closes first.</summary>
    public void Gap() => _separates = true;

    /// <summary>Begins a block.</summary>
    public void Open(string? header = null)
    {
        if (header is not null)
            Line(header);
        Line("{");
        _depth++;
    }

    /// <summary>Ends a block.</summary>
    public void Close(string end = "}")
    {
        _separates = false;
        _depth--;
        Line(end);
    }

    /// <summary>Writes lines one step further in.</summary>
    public void Indented(string lines)
    {
        _depth++;
        Line(lines);
        _depth--;
    }

    public override string ToString() => _text.ToString();
}
