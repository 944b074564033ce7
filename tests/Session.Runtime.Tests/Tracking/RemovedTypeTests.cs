using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

/// <summary>What becomes of objects whose type a release has removed.</summary>
public sealed class RemovedTypeTests
{
    [Fact]
    public void ForObjectsOfARemovedType_WhenRestored_EverythingElseComesBackAndTheyAreListed()
    {
        StateImage image = StateImage.Load(Stored());
        RestoreReport report = Restored(image, Harbour.WithoutBalloons.Removing(("Balloon", "weather was cut")), out Harbour harbour);

        Assert.Null(harbour.Main);
        Assert.Null(harbour.Aim);
        Assert.Equal([1, 3], harbour.Things!.Select(static thing => thing!.Number));
        Assert.Equal([1, null, 3], harbour.Slots!.Select(static thing => thing?.Number));
        Assert.Equal(["one"], harbour.Named!.Keys);
        Assert.Equal(7, Assert.Single(harbour.Weighed!).Value);
        StateGap lost = Assert.Single(report.Lost);
        Assert.Equal("Balloon", lost.Path);
        Assert.Contains("2 objects", lost.Reason, StringComparison.Ordinal);
        Assert.Contains("weather was cut", lost.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ForAGoneTypeThatNobodyRemoved_WhenRestored_TheErrorSaysWhatToType()
    {
        StateImage image = StateImage.Load(Stored());
        SessionFormatException error = Assert.Throws<SessionFormatException>(() => Restored(image, Harbour.WithoutBalloons, out _));
        Assert.Contains("SessionRemoved(\"Balloon\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForATypeThatIsThereAgain_WhenItIsCalledRemoved_ItsObjectsComeBack()
    {
        RestoreReport report = Restored(StateImage.Load(Stored()), Harbour.WithBalloons.Removing(("Balloon", "not yet")), out Harbour harbour);
        Assert.IsType<Balloon>(harbour.Main);
        Assert.Empty(report.Lost);
    }

    private static RestoreReport Restored(StateImage image, SessionTypeSet types, out Harbour harbour)
    {
        Harbour? root = null;
        var binding = new RootBinding("", typeof(Harbour), static () => null, value => root = (Harbour?)value);
        RestoreReport report = StateRestore.RestoreNew(image, StandaloneSpaces.Create(), [binding], types, isCopy: true, now: null);
        harbour = root!;
        return report;
    }

    private static byte[] Stored()
    {
        Thing one = new() { Number = 1 };
        Balloon two = new() { Number = 2 };
        Thing three = new() { Number = 3 };
        Balloon four = new() { Number = 4 };
        return StateSnapshot.Capture(new Harbour
        {
            Main = four,
            Aim = two,
            Things = [one, two, three, four],
            Slots = [one, two, three],
            Named = new Dictionary<string, Thing?> { ["one"] = one, ["two"] = two },
            Weighed = new Dictionary<Thing, int> { [two] = 5, [three] = 7 },
        }).ToArray();
    }
}
