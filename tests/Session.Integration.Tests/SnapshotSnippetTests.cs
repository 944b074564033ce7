using System;
using Session.Integration.Tests.State;
using SessionFlow;

namespace Session.Integration.Tests;

/// <summary>The documentation's snapshot example, word for word, and what it says in its comments.</summary>
public sealed class SnapshotSnippetTests
{
    [Fact]
    public void ForTheDocumentedExample_WhenRun_ItDoesWhatItsCommentsSay()
    {
        MissionState mission = new();
        mission.Wingmen.Add(new Wingman { Id = 7 });

        StateSnapshot<MissionState> before = StateSnapshot.Capture(mission);
        mission.Score += 50;
        StateSnapshot<MissionState> after = StateSnapshot.Capture(mission);

        StateDelta<MissionState> delta = before.DiffTo(after);            // delta.IsEmpty, delta.ByteCount
        foreach (StateChange change in delta.Changes)                     // change.Path, .Kind, .Before, .After
            Console.WriteLine(change);                                    // Score: 0 -> 50; Wingmen[Id=7].Position: ...

        StateSnapshot<MissionState> again = before.Apply(delta);          // again.Equals(after); ContentEquals ignores identities
        before.RestoreInto(mission);                                      // in place, all or nothing
        Assert.Equal(0, mission.Score);

        MissionState copy = after.Restore();                              // a new instance
        string json = after.ToJson();                                     // readable without the types
        byte[] bytes = after.ToArray();                                   // self-contained, with its schema
        StateSnapshot<MissionState> loaded = StateSnapshot.Load<MissionState>(bytes);   // typed errors: SessionFormatException

        Assert.False(delta.IsEmpty);
        Assert.True(delta.ByteCount > 0);
        StateChange only = Assert.Single(delta.Changes);
        Assert.Equal("Score: 0 -> 50", only.ToString());
        Assert.True(again.Equals(after));
        Assert.Equal(50, copy.Score);
        Assert.Contains("\"Score\"", json, StringComparison.Ordinal);
        Assert.True(loaded.ContentEquals(after));
    }

    [Fact]
    public void ForAMemberOfAKeyedObject_WhenItChanges_ThePathNamesTheKey()
    {
        MissionState mission = new();
        mission.Wingmen.Add(new Wingman { Id = 7 });
        StateSnapshot<MissionState> before = StateSnapshot.Capture(mission);

        mission.Wingmen[0].Position = new System.Numerics.Vector3(1, 2, 3);

        StateChange change = Assert.Single(before.DiffTo(StateSnapshot.Capture(mission)).Changes);
        Assert.StartsWith("Wingmen[Id=7].Position", change.ToString(), StringComparison.Ordinal);
    }
}
