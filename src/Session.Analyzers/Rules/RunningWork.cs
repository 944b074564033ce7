using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Recognises what starts work that runs beside the state: timers, coroutines, tasks and queued lambdas.</summary>
internal static class RunningWork
{
    public static bool IsStart(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { } type } => IsTimer(type),
        IInvocationOperation call => IsStart(call.TargetMethod),
        _ => false,
    };

    /// <summary>True for what holds such work while it runs; to keep it is not to remember it.</summary>
    public static bool IsHandle(ITypeSymbol? type) => type is not null && (IsTimer(type) || type.Name is "Task" or "Coroutine" or "CancellationTokenSource" or "SceneTreeTimer");

    private static bool IsTimer(ITypeSymbol type) =>
        type.Name is "Timer" or "PeriodicTimer" && (type.ContainingNamespace.IsNamed("System.Threading") || type.ContainingNamespace.IsNamed("System.Timers"));

    private static bool IsStart(IMethodSymbol method) => method.Name switch
    {
        "Delay" or "Run" => method.ContainingType.Name == "Task" && method.ContainingType.ContainingNamespace.IsNamed("System.Threading.Tasks"),
        "QueueUserWorkItem" => method.ContainingType.Name == "ThreadPool",
        "StartCoroutine" or "InvokeRepeating" or "CreateTimer" or "CallDeferred" => method.ContainingType.DeclaringSyntaxReferences.IsEmpty || IsOfEngine(method.ContainingType),
        "Invoke" => method.ContainingType.Name == "MonoBehaviour",
        _ => false,
    };

    private static bool IsOfEngine(INamedTypeSymbol type) => type.Name is "MonoBehaviour" or "SceneTree" or "Node" or "GodotObject";
}
