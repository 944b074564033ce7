using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class SharedDataFixTests
{
    [Theory]
    [InlineData(
        "using SessionFlow;\n[SessionTracked] partial record D(string Id, int Price);\n[SessionTracked] partial class T { public D? X; }",
        "using SessionFlow;\n[SessionDefinition] partial record D([property: SessionKey] string Id, int Price);\n[SessionTracked] partial class T { public D? X; }")]
    [InlineData(
        "using SessionFlow;\n// Data.\n[SessionTracked(Name = \"d\"), System.Obsolete]\npartial class D\n{\n    [SessionKey] public int Id { get; init; }\n    public int Price { get; init; }\n}\n#pragma warning disable CS0612\n[SessionTracked] partial class T { public D? X; }",
        "using SessionFlow;\n// Data.\n[SessionDefinition, System.Obsolete]\npartial class D\n{\n    [SessionKey] public int Id { get; init; }\n    public int Price { get; init; }\n}\n#pragma warning disable CS0612\n[SessionTracked] partial class T { public D? X; }")]
    [InlineData(
        "namespace N\n{\n    // Data.\n    class D\n    {\n        public readonly int Id = 1;\n        public readonly int Price = 2;\n    }\n    [SessionFlow.SessionTracked] partial class T { public D? X; }\n}",
        "namespace N\n{\n    // Data.\n    [global::SessionFlow.SessionDefinition]\n    class D\n    {\n        [global::SessionFlow.SessionKey] public readonly int Id = 1;\n        public readonly int Price = 2;\n    }\n    [SessionFlow.SessionTracked] partial class T { public D? X; }\n}")]
    public async Task ForSharedData_WhenFixed_ItIsADefinition(string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new SharedDataFix(), before));

    [Theory]
    [InlineData("using SessionFlow;\nclass D { public readonly int Id = 1, Price = 2; } [SessionTracked] partial class T { public D? X; }")]
    [InlineData("using SessionFlow;\npartial class D { public readonly int Id = 1; public readonly int Price = 2; } [SessionTracked] partial class D { } [SessionTracked] partial class T { public D? X; }")]
    public async Task ForWhatCannotBeMarkedHere_WhenLookedAt_NoFixIsOffered(string source) =>
        Assert.Null(await FixRun.FirstAsync(new SharedDataFix(), source));

    [Fact]
    public async Task ForThreeClasses_WhenAllAreFixed_EachIsADefinition()
    {
        (string text, int places) = await FixRun.AllAsync(new SharedDataFix(), """
            using SessionFlow;

            [SessionTracked] public partial record Item(string Id, int Price);
            public record Species(int SpeciesId, string Name);

            [SessionTracked]
            public partial class Spell
            {
                public string Key { get; init; } = "";
                public int Cost { get; init; }
            }

            [SessionTracked] public partial class T { public Item? A; public Species? B; public Spell? C; }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionDefinition] public partial record Item([property: SessionKey] string Id, int Price);
            [SessionDefinition]
            public record Species([property: SessionKey] int SpeciesId, string Name);

            [SessionDefinition]
            public partial class Spell
            {
                [SessionKey] public string Key { get; init; } = "";
                public int Cost { get; init; }
            }

            [SessionTracked] public partial class T { public Item? A; public Species? B; public Spell? C; }
            """, text);
    }
}
