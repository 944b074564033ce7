using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SessionFlow.Analyzers.Tests.Harness;

/// <summary>A source in which <c>[|…|]</c> marks where something has to be reported.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        int start = 0;
        for (int i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
                (start, i) = (text.Length, i + 1);
            else if (string.CompareOrdinal(marked, i, "|]", 0, 2) == 0)
                (_, i) = (Add(spans, start, text.Length), i + 1);
            else
                text.Append(marked[i]);
        }

        return new MarkedSource(text.ToString(), spans);
    }

    private static bool Add(List<TextSpan> spans, int start, int end)
    {
        spans.Add(TextSpan.FromBounds(start, end));
        return true;
    }
}
