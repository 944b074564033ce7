using System;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Tracking;

/// <summary>Which bytes are values of the kinds where not all are: the borders of each range, from both sides.</summary>
public sealed class ValueRulesTests
{
    [Fact]
    public void ForABorder_WhenOneBeyondIt_TheValueIsRefusedAndTheBorderIsNot()
    {
        Accepts(ShapeKind.Boolean, (byte)1, refused: (byte)2);
        Accepts(ShapeKind.DateOnly, DateOnly.MaxValue.DayNumber, refused: DateOnly.MaxValue.DayNumber + 1);
        Accepts(ShapeKind.DateOnly, 0, refused: -1);
        Accepts(ShapeKind.TimeOnly, TimeOnly.MaxValue.Ticks, refused: TimeOnly.MaxValue.Ticks + 1);
        Accepts(ShapeKind.TimeOnly, 0L, refused: -1L);
        Accepts(ShapeKind.Rune, 0xD7FF, refused: 0xD800);
        Accepts(ShapeKind.Rune, 0xE000, refused: 0xDFFF);
        Accepts(ShapeKind.Rune, 0x10FFFF, refused: 0x110000);
        Accepts(ShapeKind.Rune, 0, refused: -1);
    }

    [Fact]
    public void ForEveryBitPattern_WhenTheKindTakesAll_NoneIsRefused()
    {
        foreach (ShapeKind kind in new[] { ShapeKind.Half, ShapeKind.Int128, ShapeKind.UInt128, ShapeKind.Index, ShapeKind.NativeInt, ShapeKind.NativeUInt })
            Assert.Null(ScalarRules.ProblemOf(kind, Enumerable.Repeat((byte)0xFF, 16).ToArray()));
        Assert.Equal(new Index(5, fromEnd: true), MemoryMarshal.Read<Index>(BitConverter.GetBytes(~5)));
    }

    [Theory]
    [InlineData((int)ShapeKind.NativeInt, (long)int.MaxValue, true)]
    [InlineData((int)ShapeKind.NativeInt, int.MaxValue + 1L, false)]
    [InlineData((int)ShapeKind.NativeInt, (long)int.MinValue, true)]
    [InlineData((int)ShapeKind.NativeInt, int.MinValue - 1L, false)]
    [InlineData((int)ShapeKind.NativeUInt, (long)uint.MaxValue, true)]
    [InlineData((int)ShapeKind.NativeUInt, uint.MaxValue + 1L, false)]
    [InlineData((int)ShapeKind.NativeUInt, -1L, false)]
    public void ForAPlatformOf32Bits_WhenANativeIntegerIsLarger_ItIsRefused(int kind, long value, bool fits)
    {
        Assert.Equal(fits, ScalarRules.FitsPlatform((ShapeKind)kind, BitConverter.GetBytes(value), size: 4));
        Assert.True(ScalarRules.FitsPlatform((ShapeKind)kind, BitConverter.GetBytes(value), size: 8));
    }

    [Fact]
    public void ForAnIntegerOfAnySize_WhenNotInItsShortestForm_ItIsRefused()
    {
        foreach (BigInteger value in new BigInteger[] { 0, 1, -1, 127, 128, -128, -129, 255, 256, BigInteger.Pow(7, 200), -BigInteger.Pow(2, 64) })
        {
            byte[] bytes = BigIntegerCodec.Encode(value);
            Assert.Null(SizedRules.ProblemOf(ShapeKind.BigInteger, bytes));
            Assert.NotNull(SizedRules.ProblemOf(ShapeKind.BigInteger, [.. bytes, value.Sign < 0 ? (byte)0xFF : (byte)0]));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(true, 1, 2)]
    [InlineData(true, 0, 0, 0, int.MaxValue)]
    [InlineData(false, 1)]
    [InlineData(false, 1, -1)]
    [InlineData(false, 1, 2, 3, 4, 5)]
    public void ForAVersion_WhenItHasNotTwoToFourNumbers_ItIsRefused(bool isValid, params int[] numbers) =>
        Assert.Equal(isValid, SizedRules.ProblemOf(ShapeKind.Version, MemoryMarshal.AsBytes(numbers.AsSpan())) is null);

    [Theory]
    [InlineData("", true)]
    [InlineData("\u0000ab:c", true)]
    [InlineData("\u0001", true)]
    [InlineData("\u0001a", true)]
    [InlineData("\u0003\u0000\u00D8", true)]
    [InlineData("\u0000", false)]
    [InlineData("\u0000a", false)]
    [InlineData("\u0001\u00FF", false)]
    [InlineData("\u0003a\u0000", false)]
    [InlineData("\u0004a", false)]
    public void ForALink_WhenItIsNone_ItIsRefused(string bytes, bool isValid) =>
        Assert.Equal(isValid, SizedRules.ProblemOf(ShapeKind.Uri, Encoding.Latin1.GetBytes(bytes)) is null);

    [Fact]
    public void ForAPathThatOnlyThisSystemTakesForAbsolute_WhenStored_ItHasItsScheme()
    {
        if (OperatingSystem.IsWindows())
            return;
        Uri back = LinkFormat.Decode(LinkFormat.Encode(new Uri("/saves/a b")))!;
        Assert.Equal("file:///saves/a%20b", back.OriginalString);
        Assert.Equal(new Uri("/saves/a b"), back);
        Assert.Equal(LinkFormat.Encode(new Uri("/saves/a b")), LinkFormat.Encode(back));
        Assert.False(LinkFormat.Decode(LinkFormat.Encode(new Uri("/saves", UriKind.Relative)))!.IsAbsoluteUri);
    }

    private static void Accepts<T>(ShapeKind kind, T value, T refused)
        where T : unmanaged
    {
        Assert.Null(ScalarRules.ProblemOf(kind, MemoryMarshal.AsBytes(new[] { value }.AsSpan())));
        Assert.NotNull(ScalarRules.ProblemOf(kind, MemoryMarshal.AsBytes(new[] { refused }.AsSpan())));
    }
}
