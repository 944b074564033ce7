using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class MisshapenHookFixTests
{
    private const string Hook = "Make it the hook";
    private const string Factory = "Make it a factory";

    [Theory]
    [InlineData(
        Hook,
        "using SessionFlow;\n[SessionTracked] partial class T { public int X; private void OnRestored() { X++; } }",
        "using SessionFlow;\n[SessionTracked] partial class T { public int X; partial void OnRestored(SessionRestoreContext context) { X++; } }")]
    [InlineData(
        Hook,
        "[SessionFlow.SessionTracked] partial class T { public int X;\n  // again\n  public bool OnRestored(string from) => Set(1);\n  bool Set(int x) { X = x; return true; } }",
        "[SessionFlow.SessionTracked] partial class T { public int X;\n  // again\n  partial void OnRestored(global::SessionFlow.SessionRestoreContext context) => Set(1);\n  bool Set(int x) { X = x; return true; } }")]
    [InlineData(
        Hook,
        "using SessionFlow;\n[SessionTracked] partial class T { static void OnRestored(SessionRestoreContext found) { System.Console.WriteLine(found); } }",
        "using SessionFlow;\n[SessionTracked] partial class T { partial void OnRestored(SessionRestoreContext found) { System.Console.WriteLine(found); } }")]
    [InlineData(
        Hook,
        "using SessionFlow;\n[SessionTracked] partial record T { public int X { get; set; } private async System.Threading.Tasks.Task OnCapturing(int x) { await System.Threading.Tasks.Task.Yield(); } }",
        "using SessionFlow;\n[SessionTracked] partial record T { public int X { get; set; } async partial void OnCapturing() { await System.Threading.Tasks.Task.Yield(); } }")]
    [InlineData(
        Factory,
        "using SessionFlow;\n[SessionTracked] partial class T { public int X; [SessionFactory] private T Make(int seed) => new() { X = 1 }; }",
        "using SessionFlow;\n[SessionTracked] partial class T { public int X; [SessionFactory] private static T Make(SessionCreateContext context) => new() { X = 1 }; }")]
    [InlineData(
        Factory,
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionFactory] static object Make(SessionCreateContext c) { return new T(); } }",
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionFactory] static T Make(SessionCreateContext c) { return new T(); } }")]
    [InlineData(
        "Remove [SessionFactory]",
        "using SessionFlow;\n[SessionTracked] abstract partial class T { [SessionFactory] static T Make(SessionCreateContext c) => throw new System.Exception(); }",
        "using SessionFlow;\n[SessionTracked] abstract partial class T { static T Make(SessionCreateContext c) => throw new System.Exception(); }")]
    [InlineData(
        "Remove [SessionConverter]",
        "using SessionFlow;\n[SessionTracked] partial class T { [SessionConverter(typeof(C))] public int X; } class C { }",
        "using SessionFlow;\n[SessionTracked] partial class T { public int X; } class C { }")]
    public async Task ForAWrongShape_WhenFixed_ItIsTheRightOne(string title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new MisshapenHookFix(), before, title));

    [Theory]
    [InlineData(Hook, "using SessionFlow;\n[SessionTracked] partial struct T { public int X; private void OnRestored() => X++; }")]
    [InlineData(Hook, "using SessionFlow;\n[SessionTracked] partial class T { private int OnCapturing(int x) => x; }")]
    [InlineData(Hook, "using SessionFlow;\n[SessionTracked] partial class T { private void OnRestored(string from) { System.Console.WriteLine(from); } }")]
    [InlineData(Hook, "using SessionFlow;\n[SessionTracked] partial class T { public virtual void OnRestored() { } }")]
    [InlineData(Hook, "using SessionFlow;\n[SessionTracked] partial class T { private void OnRestored() { } public void Load() => OnRestored(); }")]
    [InlineData(Hook, "using SessionFlow;\ninterface IHook { void OnRestored(); } [SessionTracked] partial class T : IHook { public void OnRestored() { } }")]
    [InlineData(Factory, "using SessionFlow;\n[SessionTracked] partial class T { public int X; [SessionFactory] T Make(SessionCreateContext c) => new() { X = X }; }")]
    [InlineData(Factory, "using SessionFlow;\n[SessionTracked] partial class T { public int X; [SessionFactory] static T Make(int seed) => new() { X = seed }; }")]
    [InlineData(Factory, "using SessionFlow;\n[SessionTracked] partial class T { [SessionFactory] static object Make(SessionCreateContext c) => new object(); }")]
    [InlineData(Factory, "using SessionFlow;\n[SessionTracked] abstract partial class T { [SessionFactory] static T Make(SessionCreateContext c) => throw new System.Exception(); }")]
    [InlineData(Factory, "using SessionFlow;\n[SessionTracked] partial class T { [SessionFactory] static T A(SessionCreateContext c) => new(); [SessionFactory] static T B(int x) => new(); }")]
    public async Task ForABodyThatWouldBreak_WhenLookedAt_NoFixIsOffered(string title, string source) =>
        Assert.Null(await FixRun.FirstAsync(new MisshapenHookFix(), source, title));

    [Fact]
    public async Task ForThreeHooks_WhenAllAreFixed_EachIsOne()
    {
        (string text, int places) = await FixRun.AllAsync(new MisshapenHookFix(), """
            using SessionFlow;

            [SessionTracked] partial class A { public int X; private void OnRestored() => X++; }
            [SessionTracked] partial class B { public int X; private void OnCapturing(int x) => X++; }
            [SessionTracked] partial class C { public int X; public void OnRestored(object o) { X = 2; } }
            """, Hook);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class A { public int X; partial void OnRestored(SessionRestoreContext context) => X++; }
            [SessionTracked] partial class B { public int X; partial void OnCapturing() => X++; }
            [SessionTracked] partial class C { public int X; partial void OnRestored(SessionRestoreContext context) { X = 2; } }
            """, text);
    }

    [Fact]
    public async Task ForThreeFactories_WhenAllAreFixed_EachIsOne()
    {
        (string text, int places) = await FixRun.AllAsync(new MisshapenHookFix(), """
            using SessionFlow;

            [SessionTracked] partial class A { [SessionFactory] A Make() => new(); }
            [SessionTracked] partial class B<T> { [SessionFactory] static object Make(SessionCreateContext c) => new B<T>(); }
            [SessionTracked] partial class C { [SessionFactory] public static C Make(int x) => new(); }
            """, Factory);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            [SessionTracked] partial class A { [SessionFactory] static A Make(SessionCreateContext context) => new(); }
            [SessionTracked] partial class B<T> { [SessionFactory] static B<T> Make(SessionCreateContext c) => new B<T>(); }
            [SessionTracked] partial class C { [SessionFactory] public static C Make(SessionCreateContext context) => new(); }
            """, text);
    }
}
