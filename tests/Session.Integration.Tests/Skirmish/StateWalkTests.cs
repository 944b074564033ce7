using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Skirmish.Comparison;

namespace SessionFlow.Tests.Skirmish;

public sealed class StateWalkTests
{
    private static readonly Dictionary<string, (Action<Specimen> Plant, string Path)> Plants = new()
    {
        ["private field"] = (static s => s.ChangeOwn(), "_hidden"),
        ["private field of a base"] = (static s => s.ChangeBase(), "_hidden"),
        ["property"] = (static s => s.ChangeProperty(), "Property"),
        ["bool"] = (static s => s.Flag = true, "Flag"),
        ["sign of zero"] = (static s => s.Single = -0f, "Single"),
        ["one bit of a float"] = (static s => s.Single = float.Epsilon, "Single"),
        ["bits of a NaN"] = (static s => s.NotANumber = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(double.NaN) ^ 1), "NotANumber"),
        ["one bit of a double"] = (static s => s.Double = Math.BitIncrement(s.Double), "Double"),
        ["scale of a decimal"] = (static s => s.Money = 1.00m, "Money"),
        ["char"] = (static s => s.Letter = 'b', "Letter"),
        ["long"] = (static s => s.Long = long.MinValue, "Long"),
        ["string"] = (static s => s.Text = "Text", "Text"),
        ["empty instead of null"] = (static s => s.Text = null, "Text"),
        ["string that looks like null"] = (static s => s.Text = "null", "Text"),
        ["enum"] = (static s => s.Day = (DayOfWeek)17, "Day"),
        ["nullable"] = (static s => s.Maybe = 0, "Maybe"),
        ["guid"] = (static s => s.Guid = Guid.Empty, "Guid"),
        ["kind of a time"] = (static s => s.Time = DateTime.SpecifyKind(s.Time, DateTimeKind.Local), "Time"),
        ["tick of a time"] = (static s => s.Time = s.Time.AddTicks(1), "Time"),
        ["offset of a moment"] = (static s => s.Moment = s.Moment.ToOffset(TimeSpan.FromHours(1)), "Moment"),
        ["tick of a span"] = (static s => s.Span += TimeSpan.FromTicks(1), "Span"),
        ["field of a foreign struct"] = (static s => s.Vector.Y = 1, "Vector.Y"),
        ["private field of a struct"] = (static s => s.Value.Change(), "Value._inner"),
        ["reference in a struct"] = (static s => s.Value.Friend = null, "Value.Friend"),
        ["length of an array"] = (static s => s.Numbers = [1, 2], "Numbers.Count"),
        ["element of an array"] = (static s => s.Numbers[2] = 4, "Numbers[2]"),
        ["type of an array"] = (static s => s.Value.Friend = new string[1], "Value.Friend"),
        ["count of a list"] = (static s => s.List.Add(null), "List.Count"),
        ["element of a list"] = (static s => s.List[0] = new Specimen(), "List[0]"),
        ["value of an entry"] = (static s => s.Table["b"] = 3, "Table[\"b\"]"),
        ["missing entry"] = (static s => s.Table.Remove("a"), "Table.Count"),
        ["other key"] = (static s => { s.Table.Remove("b"); s.Table.Add("c", 2); }, "Table[\"b\"]"),
        ["comparer of a table"] = (static s => s.Table = new(s.Table, StringComparer.OrdinalIgnoreCase), "Table.Comparer"),
        ["equal object that is not shared"] = (static s => s.Two = new Specimen { One = s }, "Two"),
        ["reference to somebody else"] = (static s => s.One!.One = s.One, "One.One"),
        ["missing object"] = (static s => s.One = null, "One"),
        ["derived type"] = (static s => s.Kin = new Specimen(), "Kin"),
    };

    public static TheoryData<string> PlantNames { get; } = [.. Plants.Keys];

    [Theory]
    [MemberData(nameof(PlantNames))]
    public void ForADifference_WhenPlanted_ItsPathIsNamed(string name)
    {
        Specimen expected = Specimen.Create(), actual = Specimen.Create();
        Assert.Null(Compare(expected, actual));

        Plants[name].Plant(actual);

        StateDifference? difference = Compare(expected, actual);
        Assert.NotNull(difference);
        Assert.Equal(Plants[name].Path, difference.Path);
    }

    [Fact]
    public void ForATable_WhenFilledInAnotherOrder_NothingDiffers()
    {
        Specimen expected = Specimen.Create(), actual = Specimen.Create();
        actual.Table.Clear();
        actual.Table["b"] = 2;
        actual.Table["a"] = 1;

        Assert.Null(Compare(expected, actual));
    }

    [Fact]
    public void ForAFieldThatIsLeftOut_WhenItDiffers_NothingDiffers()
    {
        Specimen expected = Specimen.Create(), actual = Specimen.Create();
        actual.Long = 5;
        FrozenSet<string> leftOut = FrozenSet.ToFrozenSet(["Specimen.Long"]);

        Assert.Null(StateDifference.FindFirst(StateWalk.Read(expected, leftOut), StateWalk.Read(actual, leftOut), out _));
    }

    [Fact]
    public void ForAKindThatIsNotUnderstood_WhenMet_TheWalkRefuses()
    {
        object[] root = [new HashSet<int>()];

        NotSupportedException error = Assert.Throws<NotSupportedException>(() => StateWalk.Read(root, FrozenSet<string>.Empty));

        Assert.Contains("[0]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForARow_WhenWrittenAndRead_ItIsTheSameLine()
    {
        Specimen specimen = Specimen.Create();
        specimen.Text = "tab\tand\r\nlines\u2028";
        foreach (StateLine line in StateWalk.Read(specimen, FrozenSet<string>.Empty))
        {
            Assert.DoesNotContain('\n', line.ToRow());
            Assert.Equal(line, StateLine.FromRow(line.ToRow()));
        }
    }

    [Fact]
    public void ForAStateThatEndsEarly_WhenCompared_TheFirstMissingLineIsNamed()
    {
        IReadOnlyList<StateLine> whole = StateWalk.Read(Specimen.Create(), FrozenSet<string>.Empty);

        StateDifference? difference = StateDifference.FindFirst(whole, whole.Take(5), out int compared);

        Assert.Equal(5, compared);
        Assert.Equal(whole[5].Path, difference?.Path);
        Assert.Null(difference?.Actual);
    }

    private static StateDifference? Compare(Specimen expected, Specimen actual) => StateDifference.FindFirst(
        StateWalk.Read(expected, FrozenSet<string>.Empty), StateWalk.Read(actual, FrozenSet<string>.Empty), out _);
}
