using System.IO;
using System.Linq;
using System.Reflection;

namespace Session.Benchmarks;

/// <summary>Where on this machine things lie that are not referenced: the build writes it into the assembly.</summary>
internal static class Places
{
    public static string Repository => Of("RepositoryRoot");

    public static string Generator => Of("Generator");

    public static string Analyzers => Of("Analyzers");

    /// <summary>The assembly of the game's earlier version.</summary>
    public static string Earlier => Of("Earlier");

    /// <summary>The folder of all packages.</summary>
    public static string Packages => Of("Packages");

    private static string Of(string key) => Path.GetFullPath(
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!);
}
