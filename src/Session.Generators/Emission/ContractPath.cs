using System.Linq;
using SessionFlow.Model;

namespace SessionFlow.Generators.Emission;

/// <summary>
/// How code elsewhere in the assembly gets at a contract. Past a private or protected nested type, each containing type has
/// an internal property for it.
/// </summary>
internal static class ContractPath
{
    /// <summary>The contract of a tracked class, fully qualified.</summary>
    public static string Of(DeclarationSpec declaration, string suffix)
    {
        EquatableArray<ContainerSpec> path = declaration.Path;
        int hidden = FirstHidden(path);
        string space = declaration.Namespace.Length > 0 ? declaration.Namespace + "." : "";
        string reachable = string.Join(".", path.Take(hidden).Select(static type => type.Identifier));
        return $"global::{space}{reachable}.{Property(path, hidden, suffix)}";
    }

    /// <summary>The property of a containing type that passes the contract on; null if it need not.</summary>
    public static (string Name, string Value)? PassedOnBy(DeclarationSpec declaration, int container, string suffix)
    {
        EquatableArray<ContainerSpec> path = declaration.Path;
        return container < FirstHidden(path) - 1
            ? null
            : (Property(path, container + 1, suffix), $"{path[container + 1].Identifier}.{Property(path, container + 2, suffix)}");
    }

    private static string Property(EquatableArray<ContainerSpec> path, int from, string suffix) => from == path.Count
        ? "SessionContract" + suffix
        : "SessionContractOf" + string.Join("_", path.Skip(from).Select(static type => type.Identifier.TrimStart('@')));

    private static int FirstHidden(EquatableArray<ContainerSpec> path)
    {
        int first = 0;
        while (first < path.Count && !path[first].IsHidden)
            first++;
        return first;
    }
}
