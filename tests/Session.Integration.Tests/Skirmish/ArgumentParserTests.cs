using System;
using Skirmish.Arguments;

namespace SessionFlow.Tests.Skirmish;

public sealed class ArgumentParserTests
{
    [Fact]
    public void ForNoArguments_WhenParsed_TheDefaultsHold()
    {
        Assert.True(ArgumentParser.TryParse([], 77, out RunOptions? options, out _));

        Assert.Equal(new RunOptions { Rounds = 3, Seed = 77, Seconds = 5 }, options);
    }

    [Fact]
    public void ForAllArguments_WhenParsedInAnyOrder_TheyAreTaken()
    {
        Assert.True(ArgumentParser.TryParse(["--json", "--seconds=1.5", "--seed", "4294967295", "--rounds", "20", "--picture=a=b.svg"], 77, out RunOptions? options, out _));

        Assert.Equal(new RunOptions { Rounds = 20, Seed = uint.MaxValue, Seconds = 1.5, Json = true, Picture = "a=b.svg" }, options);
        Assert.Equal(90, options.Steps);
    }

    [Theory]
    [InlineData("--rounds", "--rounds 0")]
    [InlineData("--rounds", "--rounds 1001")]
    [InlineData("--rounds", "--rounds -1")]
    [InlineData("--rounds", "--rounds 1.5")]
    [InlineData("--rounds", "--rounds")]
    [InlineData("--rounds", "--rounds=")]
    [InlineData("--rounds", "--rounds 2 --rounds 2")]
    [InlineData("--seed", "--seed 4294967296")]
    [InlineData("--seed", "--seed x")]
    [InlineData("--seconds", "--seconds 0.4")]
    [InlineData("--seconds", "--seconds 1e9")]
    [InlineData("--seconds", "--seconds NaN")]
    [InlineData("--picture", "--picture=")]
    [InlineData("--json", "--json=yes")]
    [InlineData("--fast", "--fast")]
    [InlineData("twice", "twice")]
    [InlineData("play", "play")]
    public void ForAWrongArgument_WhenParsed_OneSentenceNamesIt(string named, string line)
    {
        Assert.False(ArgumentParser.TryParse(line.Split(' '), 77, out RunOptions? options, out string? error));

        Assert.Null(options);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }
}
