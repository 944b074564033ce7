namespace SessionFlow.Tests.Tracking.Adversarial;

/// <summary>An update of the game reads the older release's files as they were meant, or says no.</summary>
public sealed class UpdateTests
{
    [Fact]
    public void ForASharedList_WhenAnotherListWasAddedBeforeIt_ItIsSharedStill()
    {
        var cargo = new CargoV1 { Cells = [1, 2] };
        cargo.Next = new CargoV1 { Cells = cargo.Cells };

        CargoV2 restored = StateSnapshot.Load<CargoV2>(StateSnapshot.Capture(cargo).ToArray()).Restore();

        Assert.Equal([77], restored.Log);
        Assert.Equal([1, 2], restored.Cells);
        Assert.Same(restored.Cells, restored.Next!.Cells);
        Assert.NotSame(restored.Log, restored.Next.Log);
    }

    [Fact]
    public void ForALiveStateThatSharesAList_WhenAnOlderFileIsRestoredIntoIt_ItIsRead()
    {
        var cargo = new CargoV1 { Cells = [1, 2], View = [3], Seal = SealV1.Gold };
        byte[] file = StateSnapshot.Capture(cargo).ToArray();
        var live = new CargoV2 { Cells = [5] };
        live.View = live.Cells;

        StateSnapshot.Load<CargoV2>(file).RestoreInto(live);

        Assert.Equal([1, 2], live.Cells);
        Assert.Equal([3], live.View);
        Assert.Equal(SealV2.Gold, live.Seal);
    }

    [Theory]
    [InlineData((int)SealV1.Red, (int)SealV2.Red)]
    [InlineData((int)(SealV1.Red | SealV1.Gold), (int)(SealV2.Red | SealV2.Gold))]
    [InlineData((int)(SealV1.Red | SealV1.Blue | SealV1.Gold), (int)(SealV2.Red | SealV2.Blue | SealV2.Gold))]
    public void ForFlagsThatWereRenumbered_WhenRestored_TheyMeanTheSameOrAreRefused(int stored, int expected)
    {
        byte[] file = StateSnapshot.Capture(new CargoV1 { Seal = (SealV1)stored }).ToArray();
        try
        {
            Assert.Equal((SealV2)expected, StateSnapshot.Load<CargoV2>(file).Restore().Seal);
        }
        catch (SessionFormatException)
        {
            // A combination cannot always be told apart from a number; refusing it loses nothing.
        }
    }
}
