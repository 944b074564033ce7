using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow;

namespace Session.Integration.Tests.Adversarial;

/// <summary>Code of the game that changes a collection while a capture walks it: refused, since neither the old content nor the new one would be captured.</summary>
public sealed partial class ChangingCollectionTests
{
    [Theory]
    [InlineData("list", "remove")]
    [InlineData("list", "add")]
    [InlineData("list", "clear")]
    [InlineData("objects", "remove")]
    [InlineData("objects", "add")]
    [InlineData("objects", "clear")]
    [InlineData("objects", "replace")]
    [InlineData("map", "remove")]
    [InlineData("map", "add")]
    [InlineData("map", "clear")]
    [InlineData("set", "remove")]
    [InlineData("set", "add")]
    [InlineData("set", "clear")]
    public void ForACollectionThatAConverterChanges_WhenCaptured_ItIsRefusedAndTheNextCaptureIsWhole(string kind, string change)
    {
        var vault = new Vault();
        for (int i = 1; i <= 4; i++)
        {
            vault.List.Add(new Coin(i));
            vault.Objects.Add(new Purse { Coin = new Coin(i) });
            vault.Map.Add(i, new Coin(i));
            vault.Set.Add(new Coin(i));
        }

        using StateSnapshot<Vault> latest = StateSnapshot.Capture(vault);
        byte[] bytes = latest.ToArray();
        Coin trigger = kind switch
        {
            "list" => vault.List[1],
            "objects" => vault.Objects[1].Coin!,
            "map" => vault.Map[2],
            _ => vault.Set.ElementAt(1),
        };
        trigger.Asks = () => Change(vault, kind, change);

        Assert.Throws<SessionCaptureException>(() => latest.Recapture(vault));

        Assert.Equal(bytes, latest.ToArray());
        latest.Recapture(vault);
        using StateSnapshot<Vault> fresh = StateSnapshot.Capture(vault);
        Assert.Equal(fresh.ToArray(), latest.ToArray());
        Assert.True(fresh.ContentEquals(StateSnapshot.Capture(fresh.Restore())));
    }

    private static void Change(Vault vault, string kind, string change)
    {
        switch (kind, change)
        {
            case ("list", "remove"):
                vault.List.RemoveAt(0);
                break;
            case ("list", "add"):
                vault.List.Add(new Coin(9));
                break;
            case ("list", _):
                vault.List.Clear();
                break;
            case ("objects", "remove"):
                vault.Objects.RemoveAt(0);
                break;
            case ("objects", "add"):
                vault.Objects.Add(new Purse());
                break;
            case ("objects", "clear"):
                vault.Objects.Clear();
                break;
            case ("objects", _):
                vault.Objects.RemoveAt(0);
                vault.Objects.Add(new Purse());
                break;
            case ("map", "remove"):
                vault.Map.Remove(1);
                break;
            case ("map", "add"):
                vault.Map.Add(9, new Coin(9));
                break;
            case ("map", _):
                vault.Map.Clear();
                break;
            case ("set", "remove"):
                vault.Set.Remove(vault.Set.First());
                break;
            case ("set", "add"):
                vault.Set.Add(new Coin(9));
                break;
            default:
                vault.Set.Clear();
                break;
        }
    }

    [SessionTracked]
    private sealed partial class Vault
    {
        public List<Coin> List = new();
        public List<Purse> Objects = new();
        public Dictionary<int, Coin> Map = new();
        public HashSet<Coin> Set = new();
    }

    [SessionTracked]
    private sealed partial class Purse
    {
        public Coin? Coin;
    }

    /// <summary>A value of a library whose conversion calls the game back.</summary>
    [SessionConverter(typeof(CoinConverter))]
    public sealed class Coin(int worth)
    {
        public int Worth { get; } = worth;

        public Action? Asks { get; set; }
    }

    public sealed class CoinConverter : SessionConverter<Coin, int>
    {
        public override int ToStored(Coin value)
        {
            Action? asks = value.Asks;
            value.Asks = null;
            asks?.Invoke();
            return value.Worth;
        }

        public override Coin FromStored(int stored) => new(stored);
    }
}
