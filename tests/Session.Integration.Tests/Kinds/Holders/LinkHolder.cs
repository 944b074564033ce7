using System;
using System.Collections.Generic;
using System.Linq;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

/// <summary>Immutable classes that are values.</summary>
[SessionTracked]
public sealed partial class LinkHolder : IKindHolder
{
    public readonly Version Built = new(1, 2);

    public Version? Version { get; set; }

    public Uri? Link { get; set; }

    public Version?[]? Versions { get; set; }

    public List<Uri?> Links { get; } = new();

    public Dictionary<Version, Uri?> ByVersion { get; } = new();

    public Dictionary<Uri, (Version?, Uri?)>? ByLink { get; set; }

    internal void Fill(Chance chance)
    {
        Version = Maybe(chance, chance.Version);
        Link = Maybe(chance, chance.Link);
        Versions = chance.MaybeArray(() => Maybe(chance, chance.Version));
        Links.Clear();
        Links.AddRange(chance.List(() => Maybe(chance, chance.Link)));
        ByVersion.Clear();
        foreach (Version version in chance.List(chance.Version))
            ByVersion[version] = Maybe(chance, chance.Link);
        ByLink = chance.Coin()
            ? chance.List(chance.Link).Distinct().ToDictionary(static link => link, _ => (Maybe(chance, chance.Version), Maybe(chance, chance.Link)))
            : null;
    }

    private static T? Maybe<T>(Chance chance, Func<T> make)
        where T : class => chance.Coin() ? make() : null;
}
