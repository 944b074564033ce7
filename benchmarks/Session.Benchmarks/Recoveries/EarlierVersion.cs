using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Session.Benchmarks.States;

namespace Session.Benchmarks.Recoveries;

/// <summary>The game as it was before it got one more field: the same classes without that one, in an assembly of their own.</summary>
internal static class EarlierVersion
{
    /// <summary>State M as that version stored it.</summary>
    public static byte[] Bytes()
    {
        string path = typeof(EarlierVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "Earlier").Value!;
        Assembly earlier = AssemblyLoadContext.Default.LoadFromAssemblyPath(System.IO.Path.GetFullPath(path));
        MethodInfo store = earlier.GetType("Session.Benchmarks.Earlier.StoredMission", throwOnError: true)!.GetMethod("Bytes")!;
        return store.CreateDelegate<Func<int, byte[]>>()(StateMaker.Medium);
    }
}
