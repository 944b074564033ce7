using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class MisplacedReferenceFixTests
{
    private const string Mark = "Mark the id as its key";
    private const string Remove = "Remove [SessionReference]";

    [Theory]
    [InlineData(
        Mark,
        "using SessionFlow;\n[SessionDefinition] public class Item { public string Name = \"\"; public int Id; }",
        "using SessionFlow;\n[SessionDefinition] public class Item { public string Name = \"\"; [SessionKey] public int Id; }")]
    [InlineData(
        Mark,
        "[SessionFlow.SessionDefinition]\npublic class Item\n{\n    // unique\n    public string ItemId { get; } = \"\";\n}",
        "[SessionFlow.SessionDefinition]\npublic class Item\n{\n    // unique\n    [global::SessionFlow.SessionKey] public string ItemId { get; } = \"\";\n}")]
    [InlineData(
        Mark,
        "using SessionFlow;\n[SessionDefinition] public record Item(int Price, System.Guid Id);",
        "using SessionFlow;\n[SessionDefinition] public record Item(int Price, [property: SessionKey] System.Guid Id);")]
    [InlineData(
        Remove,
        "using SessionFlow;\n[SessionTracked] partial class T\n{\n    /// <summary>Whom.</summary>\n    [SessionReference] public int X;\n}",
        "using SessionFlow;\n[SessionTracked] partial class T\n{\n    /// <summary>Whom.</summary>\n    public int X;\n}")]
    public async Task ForAReferenceThatCannotWork_WhenFixed_ItHasAKeyOrNoMark(string title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new MisplacedReferenceFix(), before, title));

    [Theory]
    [InlineData(Mark, "using SessionFlow;\n[SessionDefinition] public class Item { public string Name = \"\"; }")]
    [InlineData(Mark, "using SessionFlow;\n[SessionDefinition] public class Item { private int _id; public int Next() => _id++; }")]
    [InlineData(Mark, "using SessionFlow;\n[SessionDefinition] public class Item { public int[] Id = { }; }")]
    [InlineData(Mark, "using SessionFlow;\n[SessionDefinition] public class Item { public int Id, Price; }")]
    [InlineData(Mark, "using SessionFlow;\n[SessionTracked] partial class T { [SessionReference] public int Id; }")]
    [InlineData(Remove, "using SessionFlow;\n[SessionDefinition] public class Item { public int Id; }")]
    public async Task ForAnotherMistake_WhenLookedAt_TheFixIsNotOffered(string title, string source) =>
        Assert.Null(await FixRun.FirstAsync(new MisplacedReferenceFix(), source, title));

    [Fact]
    public async Task ForThreeDefinitions_WhenAllAreFixed_EachHasAKey()
    {
        (string text, int places) = await FixRun.AllAsync(new MisplacedReferenceFix(), """
            using SessionFlow;

            [SessionDefinition] public class Item { public string Id { get; } = ""; }
            [SessionDefinition] public record Species(string Key, int Legs);
            [SessionDefinition] public class Spell { public enum Id { A } internal readonly Id SpellId; }
            """, Mark);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionDefinition] public class Item { [SessionKey] public string Id { get; } = ""; }
            [SessionDefinition] public record Species([property: SessionKey] string Key, int Legs);
            [SessionDefinition] public class Spell { public enum Id { A } [SessionKey] internal readonly Id SpellId; }
            """, text);
    }
}
