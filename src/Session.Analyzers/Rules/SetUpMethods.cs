using System;
using System.Collections.Generic;

namespace SessionFlow.Analyzers.Rules;

/// <summary>The methods that engines and games call once, to set an object up or to take it down. What they write is not play.</summary>
internal static class SetUpMethods
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "_Init", "_Ready", "_EnterTree", "_ExitTree", "Awake", "Start", "OnEnable", "OnDisable", "OnDestroy", "Initialize", "InitializeAsync",
        "OnInitialize", "LoadContent", "UnloadContent", "Init", "Setup", "SetUp", "Load", "LoadAsync", "OnLoad", "Unload", "OnStart", "OnAwake",
        "OnCreate", "BeginPlay", "Construct", "Inject", "Dispose", "OnRestored",
    };

    public static bool Contains(string name) => Names.Contains(name);
}
