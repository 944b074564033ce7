using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using SessionFlow;
using SessionFlow.Generated.Session_Integration_Tests;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Evolution;

/// <summary>
/// Snapshots that older releases of the types wrote, read by today's for ever. What the types were stands beside the files;
/// a file is never written again.
/// </summary>
public sealed class ReleasedSnapshotTests
{
    private static readonly SessionTypeSet Migrations = SessionTypes.All
        .Migrating("Released.Migrated", from: 1, to: 2, static ship =>
        {
            string[] names = ((string)ship.Remove("Name").Value!).Split(' ');
            ship["First"] = StateNode.Of(names[0]);
            ship["Last"] = names.Length > 1 ? StateNode.Of(names[1]) : StateNode.Null;
            ship.Rename("Log", "Journal");
        })
        .Migrating("Released.Migrated", from: 2, to: 3, static ship =>
        {
            ship["Position"] = StateNode.OfStruct(new KeyValuePair<string, StateNode>[] { new("X", ship.Remove("X")), new("Y", ship.Remove("Y")) });
            ship["Armour"] = StateNode.Of((int)ship.Remove("Hull").Value! * 10);
            ship["Tags"] = StateNode.OfList([ship["First"], StateNode.Of("migrated")]);
        });

    [Fact]
    public void ForMembersAddedRemovedRenamedWidenedAndReordered_WhenRead_EachFindsItsValue()
    {
        Members state = Load<Members>("members").Restore();
        Assert.Equal((int.MinValue, 0.5, "flagship", -3, (byte)250), (state.Count, state.Ratio, state.Label, state.First, state.Second));
        Assert.Equal(5, state.Fresh);
        Assert.Equal([1], state.FreshList);
        var live = new Members { Fresh = 6 };
        List<int> list = live.FreshList;
        Load<Members>("members").RestoreInto(live);
        Assert.Equal((6, int.MinValue), (live.Fresh, live.Count));
        Assert.Same(list, live.FreshList);
    }

    [Fact]
    public void ForARenamedClassAndStruct_WhenRead_TheyAreFoundByTheirFormerNames()
    {
        NewName state = Load<NewName>("renamed").Restore();
        Assert.Equal((5, 6, 0, 7), (state.Value, state.Inner.X, state.Inner.Y, state.Next!.Value));
        Assert.Same(state, state.Next.Next);
    }

    [Fact]
    public void ForChangedNullability_WhenNothingIsMissing_TheValuesAreTaken()
    {
        Nullability state = Load<Nullability>("nullability").Restore();
        Assert.Equal((3, 4), (state.Sure!.Value, state.Maybe));
        Assert.Equal([5, 6], state.Several!);
    }

    [Fact]
    public void ForRenumberedEnums_WhenRead_TheNamesDecide()
    {
        Enums state = Load<Enums>("enums").Restore();
        Assert.Equal(NewRank.Captain, state.Rank);
        Assert.Equal([NewRank.Ensign, NewRank.Captain], state.Ranks);
        Assert.Equal((2, 1), (state.ByRank[NewRank.Captain], state.ByRank[NewRank.Ensign]));
        Assert.Equal(NewRank.Ensign, state.Maybe);
    }

    [Fact]
    public void ForOtherElements_WhenRead_TheyAreWidenedAndListsBecomeArrays()
    {
        Elements state = Load<Elements>("elements").Restore();
        Assert.Equal([-1L, 2L], state.Numbers);
        Assert.Equal([3, 4], state.Row);
        Assert.Equal((0.5, 1.5), (state.ByNumber[-5], state.ByNumber[6]));
        Assert.Equal((-7, "dock", 0), (state.Spots[0].X, state.Spots[0].Name, state.Spots[0].Y));
        Assert.Equal([[8], [9, 10]], state.Nested);
    }

    [Fact]
    public void ForAnInsertedBase_WhenRead_MembersAreFoundInTheirNewClass()
    {
        Leaf state = Load<Leaf>("bases").Restore();
        Assert.Equal((1, 2, 3, 8), (state.Id, state.Heat, state.Own, state.Added));
        Assert.Equal([4], state.Cells);
    }

    [Theory]
    [InlineData("nothing", typeof(Nullability), "holds nothing")]
    [InlineData("enum-gone", typeof(Enums), "Released.Rank.Admiral, which this build does not have")]
    [InlineData("narrowed", typeof(Narrowed), "was stored as Int64 and is Int32")]
    [InlineData("newer", typeof(Newer), "a newer build wrote it")]
    public void ForWhatWouldBeLost_WhenRead_ItIsRefusedByName(string file, Type type, string reason)
    {
        string message = Assert.Throws<SessionFormatException>(() => RestoreAs(file, type)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForStepwiseMigrations_WhenRead_EveryObjectGoesThroughAll()
    {
        Migrated state = StateSnapshot.Load<Migrated>(Bytes("migrated"), Migrations).Restore();
        Assert.Equal(("Ada", "Lovelace", 300, 11), (state.First, state.Last, state.Armour, state.Kept));
        Assert.Equal(new Vector2(1, 2), state.Position);
        Assert.Equal([7, 8], state.Journal!);
        Assert.Equal(["Ada", "migrated"], state.Tags!);
        Assert.Same(state.Journal, state.SameLog);
        Assert.Same(state.Journal, state.Next!.Journal);
        Assert.Equal(("Cher", null, 50), (state.Next.First, state.Next.Last, state.Next.Armour));
        Assert.Same(state, state.Next.Next);
    }

    [Fact]
    public void ForAMigrationThatThrowsOrGivesNonsense_WhenRead_ItIsATypedErrorAndNothingChanges()
    {
        var live = new Migrated { Armour = 3 };
        foreach (Action<StateObject> step in new Action<StateObject>[]
        {
            static ship => ship["Armour"] = StateNode.Of("much"),
            static ship => ship["Armour"] = StateNode.Of(0.5),
            static ship => ship["Armour"] = StateNode.Of(long.MaxValue),
            static ship => ship.Remove("No such member"),
            static _ => throw new InvalidOperationException("the game's own"),
        })
        {
            SessionTypeSet types = SessionTypes.All.Migrating("Released.Migrated", 1, 3, step);
            Assert.Throws<SessionFormatException>(() => StateSnapshot.Load<Migrated>(Bytes("migrated"), types).RestoreInto(live));
            Assert.Equal(3, live.Armour);
        }
    }

    [Fact]
    public void ForAMigrationThatLeadsNowhere_WhenRegistered_ItIsRefused()
    {
        Assert.Throws<ArgumentException>(() => Migrations.Migrating("Released.Migrated", 2, 2, static _ => { }));
        Assert.Throws<ArgumentException>(() => Migrations.Migrating("Released.Migrated", 2, 4, static _ => { }));
        SessionTypeSet tooFar = SessionTypes.All.Migrating("Released.Migrated", 1, 4, static _ => { });
        Assert.Throws<SessionFormatException>(() => StateSnapshot.Load<Migrated>(Bytes("migrated"), tooFar).Restore());
    }

    [Fact]
    public void ForAddedMembersThatShareACollection_WhenRead_TheyGoOnSharingIt()
    {
        Shared state = Load<Shared>("shared").Restore();
        Assert.Equal([1, 2], state.Cells!);
        Assert.Equal([77], state.Log);
        Assert.Same(state.Cells, state.Next!.Cells);
        Assert.NotSame(state.Log, state.Next.Log);

        var live = new Shared { Log = { 5 } };
        Load<Shared>("shared").RestoreInto(live);
        Assert.Equal([77, 5], live.Twin!);
        Assert.Same(live.Log, live.Twin);
        Assert.Same(live.Log, live.Lists![1]);
        Assert.Equal([1, 2], live.Cells!);
        Assert.Same(live.Cells, live.Alias);
        StateSnapshot<Shared> again = StateSnapshot.Capture(live);
        Assert.True(StateSnapshot.Capture(again.Restore()).ContentEquals(again));
    }

    [Fact]
    public void ForEveryReleasedFile_WhenListed_ATestReadsIt() => Assert.Equal(
        ["bases", "elements", "enum-gone", "enums", "kinds", "members", "migrated", "narrowed", "newer", "nothing", "nullability", "renamed", "shared"],
        Directory.GetFiles(Folder, "*.snapshot").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Golden/evolution");

    /// <summary>What stands beside the files.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>A released file.</summary>
    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file + ".snapshot"));

    private static StateSnapshot<T> Load<T>(string file)
        where T : class, ISessionTracked => StateSnapshot.Load<T>(Bytes(file));

    private static void RestoreAs(string file, Type type)
    {
        if (type == typeof(Nullability))
            Load<Nullability>(file).Restore();
        else if (type == typeof(Enums))
            Load<Enums>(file).Restore();
        else if (type == typeof(Narrowed))
            Load<Narrowed>(file).Restore();
        else
            Load<Newer>(file).Restore();
    }
}
