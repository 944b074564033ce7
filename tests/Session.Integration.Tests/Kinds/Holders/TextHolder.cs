using System;
using System.Collections.Generic;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked]
public sealed partial class TextHolder : IKindHolder
{
    private string? _value;

    public string? Value => _value;

    public string NotNull { get; set; } = "";

    public string?[]? Array { get; set; }

    public List<string?> List { get; } = new();

    public Dictionary<string, string?> Ordinal { get; } = new();

    public Dictionary<string, string?> AnyCase { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal void Fill(Chance chance)
    {
        _value = chance.Text();
        NotNull = chance.Text() ?? "";
        Array = chance.MaybeArray(chance.Text);
        List.Clear();
        List.AddRange(chance.List(chance.Text));
        Ordinal.Clear();
        AnyCase.Clear();
        foreach (string? word in chance.List(chance.Text))
        {
            Ordinal[word ?? "null"] = chance.Text();
            AnyCase[word ?? "null"] = chance.Text();
        }
    }
}
