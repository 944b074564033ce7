using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.CodeFixes.Fixes;
using Harness = SessionFlow.Analyzers.Tests.Harness.Project;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class UnmakeableTypeFixTests
{
    private const string Clock = "\npublic interface IClock { int Now { get; } }";

    [Theory]
    [InlineData("(IClock clock) { public T? Next; public int Ask() => clock.Now; }" + Clock, "new(context.Service<IClock>())")]
    [InlineData("(IClock clock, string? name) { public T? Next; public string? Name { get; } = name; public int Ask() => clock.Now; }" + Clock, "new(context.Service<IClock>(), context.Value<string?>(\"Name\"))")]
    [InlineData("(IClock clock, int x = 1, int y = 2) { public T? Next; [SessionMember(Name = \"why\")] public int Y = y; public int Ask() => clock.Now + x; }" + Clock, "new(context.Service<IClock>(), y: context.Value<int>(\"why\"))")]
    [InlineData(" : B { public T() : base(1) { } public T? Next; }\npublic class B { public B(int x) { } }", "new()")]
    [InlineData(" : B { private readonly int _id; public T(IClock clock, int id) : base(clock) => _id = id; public T? Next; }\npublic class B { public B(IClock clock) { } }" + Clock, "new(context.Service<IClock>(), context.Value<int>(\"_id\"))")]
    [InlineData("(IClock clock) { public T? Next; public required int X; public int Ask() => clock.Now; }" + Clock, "new(context.Service<IClock>()) { X = context.Value<int>(\"X\") }")]
    [InlineData(" : UnityEngine.MonoBehaviour { public T? Next; }\nnamespace UnityEngine { public class MonoBehaviour { } public class GameObject { public GameObject(string name) { } public T AddComponent<T>() => default!; } }", "new UnityEngine.GameObject(nameof(T)).AddComponent<T>()")]
    [InlineData(" : UnityEngine.ScriptableObject { public T? Next; }\nnamespace UnityEngine { public class ScriptableObject { public static T CreateInstance<T>() => default!; } }", "CreateInstance<T>()")]
    public async Task ForATypeThatCannotBeMade_WhenFixed_AFactoryMakesIt(string declaration, string made)
    {
        string text = (await FixRun.FirstAsync(new UnmakeableTypeFix(), "using SessionFlow;\n[SessionTracked] public partial class T" + declaration))!;
        Assert.Contains("[SessionFactory]", text, System.StringComparison.Ordinal);
        Assert.Contains($"private static T Create(SessionCreateContext context) => {made};", text, System.StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', Harness.Compile(text).GetDiagnostics().Where(static item => item.Severity == DiagnosticSeverity.Error)));
        Assert.Empty(await Harness.AnalyzeAsync(Harness.Compile(text)));
    }

    [Theory]
    [InlineData("[SessionTracked] partial class T(int x) { public T? Next; public int Y => x; }")]
    [InlineData("[SessionTracked] partial class A { public readonly int X; public A? Next; } abstract class B : A { } [SessionTracked] partial class T : B { }")]
    [InlineData("[SessionTracked] abstract partial class T(int x) { public T? Next; public int Y => x; }")]
    [InlineData("class B { public B(int x) { } } [SessionTracked] partial class T : B { public T? Next; public T(ref int x) : base(x) { } }")]
    [InlineData("class B { public B(int x) { } } [SessionTracked] partial class T : B { public T? Next; public T(System.Action a) : base(1) => a(); }")]
    [InlineData("namespace UnityEngine { class MonoBehaviour { } } [SessionTracked] partial class T : UnityEngine.MonoBehaviour { public T? Next; }")]
    public async Task ForWhatOnlyTheGameCanDecide_WhenLookedAt_NoFixIsOffered(string source) =>
        Assert.Null(await FixRun.FirstAsync(new UnmakeableTypeFix(), "using SessionFlow;\n" + source));

    [Fact]
    public async Task ForThreeTypes_WhenAllAreFixed_EachHasAFactoryUnderANameThatIsFree()
    {
        (string text, int places) = await FixRun.AllAsync(new UnmakeableTypeFix(), """
            using System;
            using System.Collections.Generic;
            using SessionFlow;

            namespace Fleet
            {
                [SessionTracked]
                public partial class Radar(IServiceProvider services)
                {
                    public int Range;

                    public object? Ask() => services.GetService(typeof(int));
                }

                [SessionTracked]
                public partial class Sonar(IServiceProvider services)
                {
                    public static Sonar Create() => new(null!);

                    public object? Ask() => services.GetService(typeof(int));
                }

                [SessionTracked]
                public partial class Box<T>(IServiceProvider services)
                {
                    public T? Value;

                    public object? Ask() => services.GetService(typeof(int));
                }

                [SessionTracked]
                public partial class Ship
                {
                    public List<Radar> Radars { get; } = new();
                    public Sonar? Sonar;
                    public Box<int>? Box;
                }
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using System;
            using System.Collections.Generic;
            using SessionFlow;

            namespace Fleet
            {
                [SessionTracked]
                public partial class Radar(IServiceProvider services)
                {
                    public int Range;

                    public object? Ask() => services.GetService(typeof(int));

                    [SessionFactory]
                    private static Radar Create(SessionCreateContext context) => new(context.Service<IServiceProvider>());
                }

                [SessionTracked]
                public partial class Sonar(IServiceProvider services)
                {
                    public static Sonar Create() => new(null!);

                    public object? Ask() => services.GetService(typeof(int));

                    [SessionFactory]
                    private static Sonar Create2(SessionCreateContext context) => new(context.Service<IServiceProvider>());
                }

                [SessionTracked]
                public partial class Box<T>(IServiceProvider services)
                {
                    public T? Value;

                    public object? Ask() => services.GetService(typeof(int));

                    [SessionFactory]
                    private static Box<T> Create(SessionCreateContext context) => new(context.Service<IServiceProvider>());
                }

                [SessionTracked]
                public partial class Ship
                {
                    public List<Radar> Radars { get; } = new();
                    public Sonar? Sonar;
                    public Box<int>? Box;
                }
            }
            """, text);
    }
}
