using System;
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
        Assembly earlier = AssemblyLoadContext.Default.LoadFromAssemblyPath(Places.Earlier);
        MethodInfo store = earlier.GetType("Session.Benchmarks.Earlier.StoredMission", throwOnError: true)!.GetMethod("Bytes")!;
        return store.CreateDelegate<Func<int, byte[]>>()(StateMaker.Medium);
    }
}
