using System;
using System.Reflection;
using Session.Integration.Tests.Kinds;
using SessionFlow.Tracking;

namespace Session.Integration.Tests.Generated;

/// <summary>Makes a kind's case of the root of a generated world.</summary>
internal static class GeneratedKind
{
    private static readonly MethodInfo Wrapper = typeof(GeneratedKind).GetMethod(nameof(Wrap), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static KindCase Of(Type root) => (KindCase)Wrapper.MakeGenericMethod(root).Invoke(null, null)!;

    private static KindCase<T> Wrap<T>()
        where T : class, ISessionTracked, IGeneratedState, new() => new(
        typeof(T).FullName!,
        static _ => new T(),
        static (chance, state) => state.Fill(chance),
        static (state, throws) => state.Throws = throws);
}
