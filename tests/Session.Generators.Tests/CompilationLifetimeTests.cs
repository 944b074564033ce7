using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SessionFlow.Generators.Tests.Harness;
using SessionFlow.Parsing;

namespace SessionFlow.Generators.Tests;

/// <summary>What is found out of types is forgotten with their compilation, though the framework's symbols outlive it.</summary>
public sealed class CompilationLifetimeTests
{
    private const string Source = """
        [SessionFlow.SessionTracked] public partial class T : System.Collections.Generic.List<T> { public required T Next; public System.Collections.Generic.List<T> All; public E Kind; }
        public enum E { A }
        """;

    [Fact]
    public void ForAnEditedCompilation_WhenTheOneBeforeIsDropped_NothingKeepsIt()
    {
        (WeakReference before, CSharpCompilation after) = Edit();
        for (int i = 0; i < 20 && before.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(before.IsAlive);
        GC.KeepAlive(after);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Before, CSharpCompilation After) Edit()
    {
        CSharpCompilation before = Dialect.Latest.Compile(Source);
        CSharpCompilation after = before.ReplaceSyntaxTree(before.SyntaxTrees[0], Dialect.Latest.Parse(Source + "// edited"));
        Parse(before);
        Parse(after);
        Assert.Same(ListIn(before), ListIn(after));
        return (new WeakReference(before), after);
    }

    private static void Parse(CSharpCompilation compilation) => Assert.NotNull(
        TrackedTypeParser.Parse(compilation.GetSymbolsWithName("T", SymbolFilter.Type).OfType<INamedTypeSymbol>().Single(), compilation, CancellationToken.None).Spec);

    private static INamedTypeSymbol ListIn(CSharpCompilation compilation) => compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")!;
}
