using System;

namespace SessionFlow.Tracking;

/// <summary>One step of a class's data from a version to a later one.</summary>
/// <param name="Type">The class's stable name, today's or a former one.</param>
/// <param name="From">The version that it takes.</param>
/// <param name="To">The version that it gives.</param>
/// <param name="Step">What is done to each stored object.</param>
internal sealed record StateMigration(string Type, int From, int To, Action<StateObject> Step);
