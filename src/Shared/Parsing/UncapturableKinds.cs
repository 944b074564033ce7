using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Says of a type that is no kind why it is none, and what to do about it.</summary>
internal static class UncapturableKinds
{
    private static readonly Dictionary<string, Uncapturable> Known = new()
    {
        ["System.Random"] = new("System.Random hides its state", "Use SessionFlow.SessionRandom"),
        ["System.Collections.ObjectModel.ReadOnlyCollection"] = View("ReadOnlyCollection<T>", "list"),
        ["System.Collections.ObjectModel.ReadOnlyObservableCollection"] = View("ReadOnlyObservableCollection<T>", "collection"),
        ["System.Collections.ObjectModel.ReadOnlyDictionary"] = View("ReadOnlyDictionary<TKey, TValue>", "dictionary"),
        ["System.Threading.Tasks.Task"] = Running("a task"),
        ["System.Threading.Tasks.ValueTask"] = Running("a task"),
        ["System.Threading.CancellationTokenSource"] = Running("a cancellation"),
        ["System.Threading.CancellationToken"] = Running("a cancellation"),
        ["System.Threading.Thread"] = Running("a thread"),
        ["System.Threading.Timer"] = Running("a timer"),
        ["System.Timers.Timer"] = Running("a timer"),
        ["System.Diagnostics.Stopwatch"] = Running("a stopwatch"),
        ["System.IO.Stream"] = new("a stream is a handle of the operating system", "Keep what it was opened with, and open it again in OnRestored"),
        ["System.IO.TextReader"] = new("a reader is a handle of the operating system", "Keep what it was opened with, and open it again in OnRestored"),
        ["System.IO.TextWriter"] = new("a writer is a handle of the operating system", "Keep what it was opened with, and open it again in OnRestored"),
        ["System.WeakReference"] = new("a weak reference only points at an object", "Declare it as what it points at, and mark it [SessionReference]"),
        ["System.Type"] = new("a type is code and not state", "Keep an enum or a name that stands for it"),
        ["System.TimeZoneInfo"] = new("a time zone is what the system it runs on says of it", "Keep its Id, and find it again in OnRestored"),
        ["System.Globalization.CultureInfo"] = new("a culture is what the system it runs on says of it", "Keep its Name, and make it again in OnRestored"),
        ["System.Tuple"] = new("a Tuple is an object without a row", "Use a value tuple"),
        ["System.Delegate"] = new("a delegate is code and not state", "Keep what decides which method it is, and assign it in OnRestored"),
    };

    private static readonly Uncapturable Anything = new("an object may be anything", "Give the member the type of what it holds");

    private static readonly Uncapturable Pointer = new("a pointer means nothing in another process", "Keep an index");

    /// <summary>What is declared as <c>IntPtr</c>; <c>nint</c> is a number.</summary>
    public static readonly Uncapturable Handle = new(
        "an IntPtr is mostly a handle, which means nothing in another process", "Declare it as nint or long if it is a number");

    public static Uncapturable Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => new("an array of more than four dimensions is not captured", "Use an array of arrays, or one array and an index"),
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => Pointer,
        IDynamicTypeSymbol => Anything,
        INamedTypeSymbol { SpecialType: SpecialType.System_Object } => Anything,
        INamedTypeSymbol { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => Handle,
        INamedTypeSymbol named => OfKnown(named) ?? OfUnknown(named),
        _ => new($"this version does not capture '{type.ShortName()}'", "Use a type that it does"),
    };

    private static Uncapturable? OfKnown(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (!IsOfFramework(current))
                continue;
            string name = current.ContainingNamespace.ToDisplayString() + "." + current.Name;
            if (Known.TryGetValue(name, out Uncapturable? known))
                return known;
        }

        return null;
    }

    private static Uncapturable OfUnknown(INamedTypeSymbol type)
    {
        string name = type.ShortName();
        if (IsOfFramework(type))
            return OfUnknownFrameworkType(type, name);
        bool isSource = !type.DeclaringSyntaxReferences.IsEmpty;
        if (type.TypeKind == TypeKind.Interface)
            return new($"no tracked class implements '{name}'", "Mark a class that does [SessionTracked]");
        if (type.TypeKind == TypeKind.Struct)
        {
            return isSource
                ? new($"'{name}' is not tracked and not all its fields are public and writable", $"Mark '{name}' [SessionTracked]") { Culprit = type.OriginalDefinition }
                : new($"not all fields of '{name}' are public and writable", "Keep what it consists of in members that are");
        }

        return isSource
            ? new($"'{name}' is not tracked", $"Mark '{name}' [SessionTracked]") { Culprit = type.OriginalDefinition }
            : new($"'{name}' is a class of another assembly and not tracked", "Keep what it is made of, and make it again in OnRestored");
    }

    private static Uncapturable OfUnknownFrameworkType(INamedTypeSymbol type, string name)
    {
        bool isMap = Implements(type, "IDictionary") || Implements(type, "IReadOnlyDictionary");
        if (type.TypeKind == TypeKind.Interface && (type.Name is "IEnumerable" or "IAsyncEnumerable" or "IEnumerator"))
            return new("to enumerate it may run code", "Declare it as List<T>");
        string advice = isMap ? "Declare it as Dictionary<TKey, TValue>"
            : Implements(type, "IEnumerable") ? "Declare it as List<T> or Dictionary<TKey, TValue>"
            : "Keep what it stands for in members that can be captured";
        return new($"this version does not capture '{name}'", advice);
    }

    private static bool Implements(INamedTypeSymbol type, string name) =>
        type.Name == name || type.AllInterfaces.Any(implemented => implemented.Name == name);

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space?.ContainingNamespace is { IsGlobalNamespace: false } outer)
            space = outer;
        return space?.Name == "System";
    }

    private static Uncapturable View(string type, string what) => new(
        $"a {type} shows a {what} that it hides", $"Keep the {what} in a member, and wrap it in a property without memory: => new(_{what})");

    private static Uncapturable Running(string what) => new($"{what} is running work and not state", "Keep what is left to do, and start it again in OnRestored");
}
