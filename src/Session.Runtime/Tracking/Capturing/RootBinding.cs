using System;

namespace SessionFlow.Tracking;

/// <summary>A place in the game that holds a root.</summary>
/// <param name="name">The root's name in files.</param>
/// <param name="declared">The type that the place declares.</param>
/// <param name="get">Reads the place.</param>
/// <param name="set">Writes the place; null where that is impossible.</param>
internal sealed class RootBinding(string name, Type declared, Func<ISessionTracked?> get, Action<ISessionTracked?>? set)
{
    public string Name { get; } = name;

    public Type Declared { get; } = declared;

    public Func<ISessionTracked?> Get { get; } = get;

    public Action<ISessionTracked?>? Set { get; } = set;
}
