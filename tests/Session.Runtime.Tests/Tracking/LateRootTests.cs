using System;
using HandWritten;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

/// <summary>Roots that get their state one after the other, as a game makes them.</summary>
public sealed class LateRootTests
{
    private static readonly SessionTypeSet Types = global::SessionFlow.Generated.Session_Runtime_Tests.SessionTypes.All;

    [Fact]
    public void ForARootThatComesLater_WhenItsObjectIsNew_EverythingBelowItIsAdopted()
    {
        StateImage image = TwoRoots(out Wingman hero);
        var space = new IdentitySpace(77);
        var pilot = new Wingman { Id = 1 };
        StateRestore.RestoreInto(image, space, [Fixed("pilot", () => pilot)], Types, now: null);
        Assert.Equal(hero.Position, pilot.Position);

        Mission mission = Missions.Full();
        var laser = (LaserTurret)mission.Turrets[1];
        mission.Wingmen[1].Position.X = 123;
        laser.Charge = 0;
        StateRestore.RestoreInto(image, space, [Fixed("mission", () => mission)], Types, now: null);
        Assert.Same(pilot.Leader, mission.Wingmen[1]);
        Assert.Same(laser, mission.Turrets[1]);
        Assert.Equal(9, laser.Charge);
        Assert.Same(pilot, mission.Wingmen[0]);

        StateImage again = StateCapture.Capture(space, [Fixed("mission", () => mission), Fixed("pilot", () => pilot)], Types, capturedAt: null);
        Assert.Equal(image.Content.Bytes.ToArray(), again.Content.Bytes.ToArray());
    }

    [Fact]
    public void ForARootWithAReadOnlyObject_WhenItComesLater_TheObjectTakesTheState()
    {
        var grid = new HandWritten.Grid("main");
        var flak = new FlakTurret(grid) { Rounds = 3 };
        grid.Turrets.Add(flak);
        var pilot = new Wingman { Id = 1 };
        StateImage image = StateCapture.Capture(new IdentitySpace(5), [Fixed("flak", () => flak), Fixed("pilot", () => pilot)], Types, capturedAt: null);

        var space = new IdentitySpace(6);
        StateRestore.RestoreInto(image, space, [Fixed("pilot", () => pilot)], Types, now: null);
        var newGrid = new HandWritten.Grid("main");
        var newFlak = new FlakTurret(newGrid);
        StateRestore.RestoreInto(image, space, [Fixed("flak", () => newFlak)], Types, now: null);
        Assert.Same(newGrid, newFlak.Grid);
        Assert.Equal(3, newFlak.Rounds);
        Assert.Same(newFlak, Assert.Single(newGrid.Turrets));
    }

    [Fact]
    public void ForASettableRoot_WhenReplacedSinceTheCapture_TheOldObjectReturns()
    {
        var old = new Wingman { Id = 1, IsAlive = false };
        Wingman current = old;
        var space = new IdentitySpace(9);
        RootBinding[] roots = [new RootBinding("pilot", typeof(Wingman), () => current, value => current = (Wingman)value!)];
        StateImage image = StateCapture.Capture(space, roots, Types, capturedAt: null);
        current = new Wingman { Id = 1 };
        StateRestore.RestoreInto(image, space, roots, Types, now: null);
        Assert.Same(old, current);
    }

    private static StateImage TwoRoots(out Wingman hero)
    {
        Mission mission = Missions.Full();
        Wingman pilot = mission.Wingmen[0];
        hero = pilot;
        return StateCapture.Capture(new IdentitySpace(3), [Fixed("mission", () => mission), Fixed("pilot", () => pilot)], Types, capturedAt: null);
    }

    private static RootBinding Fixed<T>(string name, Func<T?> get)
        where T : class, ISessionTracked => new(name, typeof(T), get, set: null);
}
