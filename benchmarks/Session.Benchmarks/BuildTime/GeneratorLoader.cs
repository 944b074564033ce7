using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Session.Benchmarks.BuildTime;

/// <summary>Loads generators into this process.</summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
        // Each generator is one file.
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
