using System;
using SessionFlow.Generators.Emission;
using SessionFlow.Model;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Generators.Tests;

/// <summary>The emitters are functions of records: no compilation is needed to see what they write.</summary>
public sealed class EmitterTests
{
    [Fact]
    public void ForASpecOfOneMember_WhenEmitted_TheMemberIsDescribedCapturedAndRestored()
    {
        string text = TrackedClassEmitter.Emit(Class("Score", new ScalarKind("int", Scalar.Int32)));

        Assert.Contains("type.Row(\"Score\", global::SessionFlow.Tracking.SessionCodecs.Int32);", text, StringComparison.Ordinal);
        Assert.Contains("row.Score = self.Score;", text, StringComparison.Ordinal);
        Assert.Contains("self.Score = row.Score;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.DoesNotContain("    \n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ForEveryScalar_WhenEmitted_ThereIsACodecOfThatName()
    {
        foreach (Scalar scalar in Enum.GetValues<Scalar>())
            Assert.NotNull(typeof(SessionFlow.Tracking.SessionCodecs).GetProperty(scalar.ToString()));
        Assert.Equal(46, Enum.GetValues<Scalar>().Length);
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\n\u2028\0", "\"\\u000a\\u2028\\u0000\"")]
    public void ForAText_WhenWrittenAsLiteral_ItIsEscaped(string text, string literal) => Assert.Equal(literal, Literal.Of(text));

    private static TrackedTypeSpec Class(string member, KindSpec kind) => new()
    {
        Declaration = new DeclarationSpec
        {
            Namespace = "",
            Containers = default,
            Keyword = "class",
            Identifier = "Ship",
            FullName = "global::Ship",
            DisplayName = "Ship",
            IsHidden = false,
        },
        StableName = "Ship",
        FormerNames = default,
        IsStruct = false,
        IsSealed = false,
        IsAbstract = false,
        Base = null,
        Construction = new ConstructionSpec(false, false, false, false),
        ImplementsOnRestored = false,
        Members = new[]
        {
            new MemberSpec { Name = member, Identifier = member, StableName = member, FormerNames = default, Kind = kind, IsReadOnly = false, IsKey = false },
        }.ToEquatableArray(),
        Gaps = default,
        Enums = default,
        ForeignStructs = default,
        TypeSet = "global::SessionFlow.Generated.Test.SessionTypes.All",
    };
}
