using SessionFlow.Metadata;

namespace SessionFlow.Tests.Coordination;

public sealed class PilotCallsignTests
{
    [Theory]
    [InlineData("Maverick", "Maverick")]
    [InlineData("  Alpha 1 ", "Alpha 1")]
    [InlineData("a-b_c", "a-b_c")]
    [InlineData("E\u0301toile", "\u00c9toile")]
    [InlineData("\u6b66\u85cf", "\u6b66\u85cf")]
    [InlineData("\ud835\udd38lpha", "\ud835\udd38lpha")]
    [InlineData("12345678901234567890123456789012", "12345678901234567890123456789012")]
    public void ForAValidName_IsTrimmedAndComposed(string given, string expected)
    {
        Assert.Equal(expected, PilotCallsign.Normalize(given, out string? reason));
        Assert.Null(reason);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("123456789012345678901234567890123")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a\0b")]
    [InlineData("tab\there")]
    [InlineData("\ud800")]
    [InlineData("x\ud83d\ude80")]
    public void ForAnInvalidName_SaysWhatToChange(string? given)
    {
        Assert.Null(PilotCallsign.Normalize(given, out string? reason));
        Assert.False(string.IsNullOrEmpty(reason));
    }

    [Fact]
    public void ForAHugeName_IsRefusedWithoutNormalizingIt() =>
        Assert.Null(PilotCallsign.Normalize(new string('\u0344', 1_000_000), out _));
}
