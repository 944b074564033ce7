using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SessionFlow.Generators.Tests.Harness;

namespace SessionFlow.Generators.Tests;

/// <summary>Tracked types of a library are known to the game that references it.</summary>
public sealed class AssemblyTests
{
    private const string Library = """
        using SessionFlow;
        namespace Lib
        {
            [SessionTracked] public abstract partial class Entity
            {
                public readonly int Id;
                protected Entity(int id) { Id = id; }
                partial void OnRestored(SessionRestoreContext context) { }
            }

            [SessionTracked] public partial struct Cell { public int X; }
            public partial class Scene { [SessionRoot("entity")] protected Entity Root; }
            public interface IPlace { }
        }
        """;

    private const string Game = """
        using SessionFlow;
        [SessionTracked] public partial class Hero : Lib.Entity
        {
            public Lib.Cell Cell;
            public Lib.Entity Target;
            public Lib.IPlace Place;
            public Hero() : base(1) { }
        }

        public partial class Level : Lib.Scene { [SessionRoot("hero")] private Hero _hero = new Hero(); }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForAReferencedAssembly_WhenItHasTrackedTypes_TheyAreContinued(bool isUnity)
    {
        Dialect dialect = isUnity ? Dialect.Unity : Dialect.Latest;
        using var image = new MemoryStream();
        Compilation library = Generation.Of(dialect.Compile("My.Lib-1", NullableContextOptions.Disable, Library)).Output;
        Assert.True(library.Emit(image).Success, string.Join('\n', library.GetDiagnostics()));
        image.Position = 0;
        CSharpCompilation game = dialect.Compile("1Game", NullableContextOptions.Disable, Game).AddReferences(MetadataReference.CreateFromStream(image));

        Generation generation = Generation.Of(game);

        Assert.DoesNotContain(generation.Output.GetDiagnostics(), static item => item.Severity >= DiagnosticSeverity.Warning && item.Id != "CS1591");
        string hero = generation.Files["Hero.Session.g.cs"];
        Assert.Contains(": base(token)", hero, StringComparison.Ordinal);
        Assert.Contains("global::Lib.Entity.RestoredSession(self, context);", hero, StringComparison.Ordinal);
        Assert.Contains("global::Lib.Scene.AttachSession(self, attachment);", generation.Files["Level.Participant.Session.g.cs"], StringComparison.Ordinal);
        string types = generation.Files["SessionTypes.Session.g.cs"];
        Assert.Contains("namespace SessionFlow.Generated._1Game", types, StringComparison.Ordinal);
        Assert.Contains("global::SessionFlow.Generated.My_Lib_1.SessionTypes.All", types, StringComparison.Ordinal);
    }

    [Fact]
    public void ForATypeInTwoFiles_WhenTheCompilerIsGivenThemInAnyOrder_TheMembersStandInOne()
    {
        SyntaxTree a = Dialect.Latest.Parse("[SessionFlow.SessionTracked] partial class T { public int A1; public int A2; }", "A.cs");
        SyntaxTree b = Dialect.Latest.Parse("partial class T { public int B1; public int B2; }", "B.cs");
        CSharpCompilation empty = Dialect.Latest.Compile();

        string[] texts = new[] { new[] { a, b }, new[] { b, a } }
            .Select(trees => Generation.Of(empty.AddSyntaxTrees(trees)).Files["T.Session.g.cs"]).ToArray();

        Assert.Equal(texts[0], texts[1]);
        int[] places = new[] { "A1 =", "A2 =", "B1 =", "B2 =" }.Select(name => texts[0].IndexOf(name, StringComparison.Ordinal)).ToArray();
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void ForAnAssemblyWithoutMarks_WhenGenerated_ThereIsNothing() =>
        Assert.Empty(Generation.Of(Dialect.Latest.Compile("public class C { public int X; }")).Files);
}
