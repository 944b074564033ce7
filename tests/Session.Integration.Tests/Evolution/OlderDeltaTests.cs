using System;

namespace Session.Integration.Tests.Evolution;

/// <summary>What can be asked of snapshots and deltas of an older release without restoring them, and what is refused.</summary>
public sealed class OlderDeltaTests
{
    private const string Older = "public enum Rank { Low, High } [SessionTracked] public partial class Ship { [SessionKey] public int Id; public int Hull = 1; public Rank Rank; public List<int> Log = new(); }";
    private const string Newer = "public enum Rank { Other, High, Low } [SessionTracked(Version = 1)] public partial class Ship { [SessionKey] public int Id; public int Armour = 2; public Rank Rank; public List<long> Log = new(); }";

    private static readonly (byte[] Before, byte[] After, byte[] Delta, string Told) Stored = Releases.Run<Func<(byte[], byte[], byte[], string)>>(Older, """
        public static (byte[], byte[], byte[], string) Run()
        {
            var ship = new Ship { Id = 4, Rank = Rank.Low, Log = { 1, 2 } };
            var before = StateSnapshot.Capture(ship);
            ship.Hull = 9;
            ship.Rank = Rank.High;
            ship.Log.Insert(0, 7);
            var after = StateSnapshot.Capture(ship);
            var delta = before.DiffTo(after);
            return (before.ToArray(), after.ToArray(), delta.ToArray(), before.ToJson() + string.Join("; ", delta.Changes));
        }
        """)();

    [Fact]
    public void ForSnapshotsOfAnOlderRelease_WhenComparedAndFolded_TheyTellWhatTheyToldThen()
    {
        string told = Releases.Run<Func<byte[], byte[], byte[], string>>(Newer, """
            public static string Run(byte[] first, byte[] second, byte[] edit)
            {
                var before = StateSnapshot.Load<Ship>(first);
                var after = StateSnapshot.Load<Ship>(second);
                var delta = StateDelta.Load<Ship>(edit);
                string told = before.ToJson() + string.Join("; ", before.DiffTo(after).Changes);
                if (!before.Apply(delta).Equals(after) || !before.Apply(before.DiffTo(after)).Equals(after) || !after.Apply(after.DiffTo(before)).Equals(before))
                    throw new Exception("It leads elsewhere.");
                if (told != before.ToJson() + string.Join("; ", delta.ChangesFrom(before)))
                    throw new Exception("It tells otherwise.");
                return told;
            }
            """)(Stored.Before, Stored.After, Stored.Delta);
        Assert.Equal(Stored.Told, told);
        Assert.Contains("Hull: 1 -> 9", told, StringComparison.Ordinal);
        Assert.Contains("Rank: Low -> High", told, StringComparison.Ordinal);
    }

    [Fact]
    public void ForAnOlderSnapshotAndAPresentOne_WhenADeltaIsAsked_ItIsATypedErrorAndBothCompare()
    {
        string told = Releases.Run<Func<byte[], byte[], byte[], string>>(Newer, """
            public static string Run(byte[] first, byte[] foreign, byte[] edit)
            {
                SessionTypeSet types = SessionTypes.All.Migrating("Game.Ship", 0, 1, s => s.Rename("Hull", "Armour"));
                var before = StateSnapshot.Load<Ship>(foreign, types);
                var ship = new Ship { Id = 4 };
                before.RestoreInto(ship);
                var now = StateSnapshot.Capture(ship, types);
                var after = StateSnapshot.Load<Ship>(first, types).Apply(StateDelta.Load<Ship>(edit));
                string told = $"{before.ContentEquals(now)} {now.ContentEquals(before)} {before.Equals(now)}";
                foreach (Action act in new Action[] { () => before.DiffTo(now), () => now.DiffTo(before), () => before.DiffTo(before).ApplyTo(ship, types: types), () => StateDelta.Load<Ship>(edit).ApplyTo(ship, types: types) })
                {
                    try
                    {
                        act();
                        told += " done";
                    }
                    catch (SessionFormatException exception)
                    {
                        told += exception.Message.Contains("schema") ? " schema" : exception.Message.Contains("lineage") ? " lineage" : exception.Message;
                    }
                }

                return $"{told} {ship.Armour} {after.Restore().Armour} {string.Join(',', after.Restore().Log)}";
            }
            """)(Stored.Before, Releases.OfAnotherProcess(Stored.Before), Stored.Delta);
        Assert.Equal("False False False schema schema schema lineage 1 9 7,1,2", told);
    }
}
