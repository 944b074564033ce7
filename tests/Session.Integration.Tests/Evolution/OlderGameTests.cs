using System;
using System.IO;
using System.Linq;

namespace Session.Integration.Tests.Evolution;

/// <summary>Checkpoints of one release of a game that another one finds: through the recovery ladder.</summary>
public sealed class OlderGameTests : IDisposable
{
    private const string Older = "[SessionTracked] public partial class Ship { public int Hull = 1; public List<Ship> Wing = new(); }";
    private const string Newer = "[SessionTracked(Version = 1)] public partial class Ship { public int Armour = 2; public List<Ship> Wing = new(); }";
    private const string Step = ".Migrating(\"Game.Ship\", 0, 1, s => s[\"Armour\"] = StateNode.Of((int)s[\"Hull\"].Value! * 10))";

    private readonly string _folder = Directory.CreateTempSubdirectory("session-evolution").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ForACheckpointOfAnOlderGame_WhenMigrationsAreGiven_ItIsOfferedAndRestored()
    {
        Releases.Play(_folder, Older, "", "ship.Hull = 7; ship.Wing.Add(ship);");
        Assert.Equal("True None: True 70 True", Releases.Recover(_folder, Newer, Step, "$\"{ship.Armour} {ship.Wing[0] == ship}\""));
    }

    [Fact]
    public void ForACheckpointOfAnOlderGame_WhenAMigrationIsMissingOrThrows_TheRungIsRejectedAndTheFileKept()
    {
        Releases.Play(_folder, Older, "", "ship.Hull = 7;");
        string files = Files();
        Assert.StartsWith("False MigrationFailed: ", Releases.Look(_folder, Newer, ""), StringComparison.Ordinal);
        Assert.Contains("too heavy", Releases.Look(_folder, Newer, ".Migrating(\"Game.Ship\", 0, 1, s => throw new Exception(\"too heavy\"))"), StringComparison.Ordinal);
        Assert.Equal(files, Files());
        Assert.Equal("True None: True 70", Releases.Recover(_folder, Newer, Step, "$\"{ship.Armour}\""));
    }

    [Fact]
    public void ForACheckpointOfANewerGame_WhenFound_TheRungSaysSoAndTheFileIsKept()
    {
        Releases.Play(_folder, Newer, "", "ship.Armour = 7;");
        string files = Files();
        string told = Releases.Look(_folder, Older, "");
        Assert.StartsWith("False SchemaNewer: ", told, StringComparison.Ordinal);
        Assert.Contains("a newer build wrote it", told, StringComparison.Ordinal);
        Assert.Equal(files, Files());
    }

    private string Files() => string.Join(' ', Directory.GetFiles(_folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
}
