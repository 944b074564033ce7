using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class UncapturableMemberAnalyzerTests
{
    private const string Id = "SES1001";

    [Theory]
    [InlineData("public object? [|X|];")]
    [InlineData("public object? [|X|] { get; set; }")]
    [InlineData("internal Action? [|X|];")]
    [InlineData("protected object? [|X|] { get; private protected set; }")]
    [InlineData("private object? [|_x|]; public void Play() => _x = this;")]
    [InlineData("public object? [|X|] { get; private set; } public void Play() { X = this; }")]
    [InlineData("private object? [|_x|]; public void Play() { _x ??= this; }")]
    [InlineData("private IntPtr [|_x|]; public void Play() { _x++; }")]
    [InlineData("private IntPtr [|_x|]; public void Play() { _x += 2; }")]
    [InlineData("private IntPtr [|_x|]; public void Play() { Other(ref _x); } private static void Other(ref IntPtr x) { }")]
    [InlineData("private object? [|_x|]; private int _y; public void Play() { (_x, _y) = (this, 1); } public int Y => _y;")]
    [InlineData("private object? [|_x|]; public Action Later() => () => _x = null;")]
    [InlineData("private object? [|_x|]; private static void Play(T other) => other._x = null;")]
    [InlineData("public System.Collections.ArrayList [|Seen|] { get; } = new();")]
    [InlineData("private readonly System.Collections.Queue [|_lines|]; public T() => _lines = new();")]
    [InlineData("private readonly int[,,,,] [|_grid|] = new int[3, 3, 1, 1, 1];")]
    [InlineData("public IEnumerable<int>? [|X|];")]
    [InlineData("public IPlace? [|X|];")]
    [InlineData("public System.Threading.Tasks.Task? [|X|];")]
    [InlineData("public System.Threading.Timer? [|X|];")]
    [InlineData("public System.IO.Stream? [|X|];")]
    [InlineData("public Type? [|X|];")]
    [InlineData("public System.Threading.CancellationToken [|X|];")]
    [InlineData("public dynamic? [|X|];")]
    [InlineData("public unsafe int* [|X|];")]
    [InlineData("public List<object> [|X|] = new();")]
    [InlineData("public Dictionary<int, Action> [|X|] { get; } = new();")]
    [InlineData("public Action[] [|X|] = new Action[3];")]
    [InlineData("public System.Net.Http.HttpClient? [|X|];")]
    [InlineData("private class Nested { public static void Touch(T t) => t._x = t; } private object? [|_x|];")]
    [InlineData("public (int A, object? B) [|X|];")]
    [InlineData("public KeyValuePair<string, Action> [|X|];")]
    [InlineData("public List<UIntPtr> [|X|] = new();")]
    [InlineData("public Dictionary<int[], int> [|X|] = new();")]
    [InlineData("public Dictionary<System.Text.StringBuilder, int> [|X|] = new();")]
    [InlineData("public Dictionary<(int, int[,]), int> [|X|] = new();")]
    [InlineData("public Dictionary<int?, int> [|X|] = new();")]
    [InlineData("public Dictionary<Way, int> [|X|] = new();")]
    [InlineData("public TimeZoneInfo? [|X|];")]
    [InlineData("public System.Globalization.CultureInfo? [|X|];")]
    [InlineData("public Tuple<int, int>? [|X|];")]
    public Task ForAMemberThatChanges_WhenItCannotBeCaptured_ItIsReported(string members) => Project.ReportsAsync(Id, In(members));

    [Theory]
    [InlineData("public int X; private string? _y; public void Play() => _y = X.ToString();")]
    [InlineData("private readonly object _gate = new();")]
    [InlineData("private readonly System.Threading.Timer? _never; public object? Use() => _never;")]
    [InlineData("public Action? Computed => null;")]
    [InlineData("private readonly IServiceProvider _services; public T(IServiceProvider services) => _services = services; public object Use() => _services;")]
    [InlineData("private readonly Func<int> _one = () => 1;")]
    [InlineData("private object? _x; public object? Use() => _x;")]
    [InlineData("private readonly System.Collections.Immutable.ImmutableArray<Engine> _all = System.Collections.Immutable.ImmutableArray<Engine>.Empty;")]
    [InlineData("private readonly Fixed _fixed = new();")]
    [InlineData("private readonly IReadOnlyList<int> _list = new int[0];")]
    [InlineData("public Type Kind { get; init; } = typeof(int);")]
    [InlineData("[SessionIgnored(\"an asset\")] public object? X;")]
    [InlineData("public Asset? X; public List<Asset> Y = new();")]
    [InlineData("public const object? Y = null; public event Action? Z; public object W => Z!;")]
    [InlineData("public object? Computed { get => null; set { } }")]
    [InlineData("public int[,] X = new int[1, 2]; public string[,,][]? Y; public System.Text.StringBuilder Z { get; } = new(); public T[][,,,]? W;")]
    [InlineData("public nint X; public List<nuint> Y = new();")]
    [InlineData("public (int A, (string? B, List<int>? C) D)? X; public KeyValuePair<int, T?> Y;")]
    [InlineData("public Version? X; public Uri? Y; public System.Numerics.BigInteger Z; public Range W; public DateOnly V; public Half U;")]
    [InlineData("public Dictionary<(int X, int Y), int> X = new(); public Dictionary<DayOfWeek, Uri> Y = new(); public Dictionary<Fine, int> Z = new();")]
    public Task ForAMember_WhenItDoesNotChangeOrIsSettled_NothingIsSaid(string members) => Project.SaysNothingAsync(In(members));

    [Theory]
    [InlineData("public Dictionary<int?, int> [|X|] = new();", "a dictionary has no entry for null, so that a key cannot be a Nullable. Use 'int' as key")]
    [InlineData("public Dictionary<Way, int> [|X|] = new();", "'Way' holds a collection in 'Stops.Item2', which makes it no lasting key: a collection equals only itself. Use a value without collections or a tracked class as key")]
    [InlineData("public Dictionary<Way[], int> [|X|] = new();", "a collection is no lasting key: it equals only itself. Use a value without collections or a tracked class as key")]
    [InlineData("public IntPtr [|X|];", "an IntPtr is mostly a handle, which means nothing in another process. Declare it as nint or long if it is a number")]
    [InlineData("public (int A, object? B) [|X|];", "in 'Item2' of '(int A, object? B)', an object may be anything. Give the member the type of what it holds")]
    [InlineData("public WeakReference<T>? [|X|];", "a weak reference only points at an object. Declare it as what it points at, and mark it [SessionReference]")]
    [InlineData("public Node<int> [|X|];", "in 'Next' of 'Node<int>'")]
    public async Task ForAValueThatCannotBeCaptured_WhenReported_TheMessageSaysWhyAndWhatToType(string members, string reason)
    {
        ImmutableArray<Diagnostic> reported = await Project.ReportsAsync(Id, In(members));
        Assert.Contains(": " + reason, reported[0].GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForAReport_WhenRead_TheMessageSaysWhyAndWhatToTypeAndWhereItIsWritten()
    {
        ImmutableArray<Diagnostic> reported = await Project.ReportsAsync(Id, In("private object? [|_x|]; public void Play() => _x = this;"));
        Assert.Equal(
            "The state of '_x' is not captured: an object may be anything. Give the member the type of what it holds, or write [SessionIgnored(\"reason\")] on it.",
            reported[0].GetMessage(CultureInfo.InvariantCulture));
        Location write = Assert.Single(reported[0].AdditionalLocations);
        Assert.Equal("_x = this", write.SourceTree!.GetText().ToString(write.SourceSpan));
    }

    private static string In(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using SessionFlow;
        [SessionTracked] public partial class T { {{members}} }
        public class Engine { public int Power; }
        public class Holder { public readonly Engine Engine = new(); }
        public class Fixed { public int Power { get; } = 1; public string Name { get; init; } = ""; }
        [SessionIgnored("an asset")] public class Asset { public int Size; }
        public interface IPlace { }
        [SessionTracked] public readonly partial struct Fine { public readonly int? X; public readonly Version? Y; }
        public struct Node<T> { public T Value; public List<Node<Node<T>>> Next; }
        [SessionTracked] public partial struct Way { public (int Id, int[] Stops)? Stops; }
        """;
}
