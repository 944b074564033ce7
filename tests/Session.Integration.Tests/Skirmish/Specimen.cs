using System;
using System.Collections.Generic;
using System.Numerics;

namespace SessionFlow.Tests.Skirmish;

/// <summary>A little of everything that the comparison has to see.</summary>
internal class SpecimenBase
{
    private int _hidden = 1;

    public void ChangeBase() => _hidden++;
}

internal sealed class Specimen : SpecimenBase
{
    private int _hidden = 1;

    public bool Flag;
    public float Single;
    public double Double = 2.5;
    public double NotANumber = double.NaN;
    public decimal Money = 1.0m;
    public char Letter = 'a';
    public long Long = 1;
    public string? Text = "text";
    public DayOfWeek Day = DayOfWeek.Friday;
    public int? Maybe;
    public Guid Guid = new("11111111-2222-3333-4444-555555555555");
    public DateTime Time = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    public DateTimeOffset Moment = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public TimeSpan Span = TimeSpan.FromSeconds(1);
    public Vector3 Vector = Vector3.UnitX;
    public SpecimenValue Value = new() { Friend = new object[1] };
    public int[] Numbers = [1, 2, 3];
    public List<Specimen?> List = [null];
    public Dictionary<string, int> Table = new() { ["a"] = 1, ["b"] = 2 };
    public Specimen? One;
    public Specimen? Two;
    public SpecimenBase Kin = new();

    public int Property { get; private set; } = 1;

    public static Specimen Create()
    {
        Specimen specimen = new() { One = new Specimen() };
        specimen.Two = specimen.One;
        specimen.One.One = specimen;
        return specimen;
    }

    public void ChangeOwn() => _hidden++;

    public void ChangeProperty() => Property++;
}

internal struct SpecimenValue
{
    private int _inner;
    public object[]? Friend;

    public void Change() => _inner++;
}
