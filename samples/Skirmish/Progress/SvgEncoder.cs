using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Skirmish.Progress;

/// <summary>What a terminal shows, as an SVG drawing: each run of characters of one colour is a text of the width that it has there.</summary>
internal sealed class SvgEncoder : IAnsiConsoleEncoder
{
    private const double CellWidth = 8.4;
    private const int CellHeight = 18;
    private const int Margin = 16;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public string Encode(IAnsiConsole console, IEnumerable<IRenderable> renderables)
    {
        XElement screen = new(Svg + "g", new XAttribute("font-family", "ui-monospace, Menlo, Consolas, monospace"), new XAttribute("font-size", 14));
        int column = 0;
        int line = 0;
        foreach (Segment segment in renderables.SelectMany(item => item.Render(RenderOptions.Create(console, console.Profile.Capabilities), console.Profile.Width)))
        {
            if (segment.IsLineBreak)
            {
                (column, line) = (0, line + 1);
                continue;
            }

            if (!segment.IsControlCode && !string.IsNullOrWhiteSpace(segment.Text))
                screen.Add(TextAt(column, line, segment));
            column += segment.CellCount();
        }

        string width = Number(console.Profile.Width * CellWidth + 2 * Margin);
        string height = Number((line + 1) * CellHeight + 2 * Margin);
        XElement drawing = new(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {width} {height}"),
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("rx", 8), new XAttribute("fill", "#16213e")),
            screen);
        return new StringBuilder(drawing.ToString()).Replace("\r\n", "\n").Append('\n').ToString();
    }

    private static XElement TextAt(int column, int line, Segment segment)
    {
        Color color = segment.Style.Foreground;
        return new XElement(
            Svg + "text",
            new XAttribute("x", Number(Margin + column * CellWidth)),
            new XAttribute("y", Number(Margin + (line + 0.75) * CellHeight)),
            new XAttribute("textLength", Number(segment.CellCount() * CellWidth)),
            new XAttribute("fill", color == Color.Default ? "#e6e6e6" : "#" + color.ToHex()),
            new XAttribute(XNamespace.Xml + "space", "preserve"),
            segment.Text);
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
