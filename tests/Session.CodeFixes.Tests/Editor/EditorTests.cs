using System.Threading.Tasks;

namespace SessionFlow.CodeFixes.Tests.Editor;

/// <summary>The rules as an editor shows them: over the language-server protocol, document by document, while somebody types.</summary>
public abstract class EditorTests
{
    private const string Ship = "file:///game/Ship.cs";
    private const string Engine = "file:///game/Engine.cs";

    private readonly Components _components;

    private protected EditorTests(Components components) => _components = components;

    [Fact]
    public async Task ForAMistake_WhenTheActionIsTaken_TheDiagnosticIsGone()
    {
        await using var editor = new EditorSession(_components);
        await editor.InitializeAsync();
        await editor.OpenAsync(Ship, "using SessionFlow;\n[SessionTracked] class Ship\n{\n    public int Hull;\n}\n");
        Assert.Equal(["SES0001: Ship"], editor.DiagnosticsOf(Ship));

        await editor.FixAsync(Ship, "SES0001", "Make partial");

        Assert.Empty(editor.DiagnosticsOf(Ship));
        Assert.Equal("using SessionFlow;\n[SessionTracked] partial class Ship\n{\n    public int Hull;\n}\n", editor.TextOf(Ship));
    }

    [Fact]
    public async Task ForAPrivateMember_WhenAWriteIsTyped_TheReportArrivesAndGoesWithIt()
    {
        const string Quiet = "using System;\nusing SessionFlow;\n[SessionTracked] public partial class Ship\n{\n    private Action? _horn;\n}\n";
        const string Written = "using System;\nusing SessionFlow;\n[SessionTracked] public partial class Ship\n{\n    private Action? _horn;\n    public void Mount(Action horn) => _horn = horn;\n}\n";
        await using var editor = new EditorSession(_components);
        await editor.InitializeAsync();
        await editor.OpenAsync(Ship, Quiet);
        Assert.Empty(editor.DiagnosticsOf(Ship));

        await editor.TypeAsync(Ship, Written);
        Assert.Equal(["SES1001: _horn"], editor.DiagnosticsOf(Ship));

        await editor.FixAsync(Ship, "SES1001", "Ignore with a reason");
        Assert.Empty(editor.DiagnosticsOf(Ship));
        Assert.Contains("    [SessionIgnored(\"reason\")] private Action? _horn;", editor.TextOf(Ship), System.StringComparison.Ordinal);

        await editor.TypeAsync(Ship, Written.Replace("_horn = horn", "Console.Beep()", System.StringComparison.Ordinal));
        Assert.Empty(editor.DiagnosticsOf(Ship));
    }

    [Fact]
    public async Task ForATypeOfAnotherDocument_WhenTheStateHoldsIt_TheReportStandsInThatDocument()
    {
        await using var editor = new EditorSession(_components);
        await editor.InitializeAsync();
        await editor.OpenAsync(Engine, "using SessionFlow;\npublic class Engine\n{\n    public int Heat;\n}\n");
        Assert.Empty(editor.DiagnosticsOf(Engine));

        await editor.OpenAsync(Ship, "using SessionFlow;\n[SessionTracked] public partial class Ship\n{\n    public Engine Engine = new();\n}\n");
        Assert.Equal(["SES1002: Engine"], editor.DiagnosticsOf(Engine));
        Assert.Empty(editor.DiagnosticsOf(Ship));

        await editor.FixAsync(Engine, "SES1002", "Track the type");
        Assert.Empty(editor.DiagnosticsOf(Engine));
        Assert.Empty(editor.DiagnosticsOf(Ship));
    }

    [Theory]
    [InlineData("SES1005", "public static int Count;", "Ignore with a reason")]
    [InlineData("SES1008", "private readonly System.Random _dice = new(); public int Roll() => _dice.Next();", "Ignore with a reason")]
    [InlineData("SES2010", "private object? _view; private void Awake() => _view = this;", "Ignore with a reason")]
    [InlineData("SES2003", "[SessionMember] public int X;", "Remove the attribute")]
    [InlineData("SES0009", "[SessionIgnored(\"\")] public object? X;", "Write a reason")]
    public async Task ForEachKindOfRule_WhenItsActionIsTaken_NothingIsLeft(string id, string members, string title)
    {
        await using var editor = new EditorSession(_components);
        await editor.InitializeAsync();
        await editor.OpenAsync(Ship, $"using SessionFlow;\n[SessionTracked] public partial class Ship\n{{\n    {members}\n}}\n");
        Assert.StartsWith(id, Assert.Single(editor.DiagnosticsOf(Ship)), System.StringComparison.Ordinal);
        await editor.FixAsync(Ship, id, title);
        Assert.Empty(editor.DiagnosticsOf(Ship));
    }
}
