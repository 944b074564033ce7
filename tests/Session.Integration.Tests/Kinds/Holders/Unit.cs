using System.Collections.Generic;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

/// <summary>An object for the holders of references: no two of one state have the same tag.</summary>
[SessionTracked]
public partial class Unit
{
    public int Tag;
    public Unit? Next;

    /// <summary>A few units, some of them derived, each pointing at any other.</summary>
    internal static List<Unit> Some(Chance chance)
    {
        var units = new List<Unit>();
        for (int count = 2 + chance.Below(4); count > 0; count--)
            units.Add(chance.Coin() ? new Unit { Tag = units.Count } : new Tank { Tag = units.Count, Armor = chance.Single() });
        foreach (Unit unit in units)
            unit.Next = chance.Coin() ? chance.Pick(units.ToArray()) : null;
        return units;
    }
}

[SessionTracked]
public partial class Tank : Unit
{
    public float Armor;
}
