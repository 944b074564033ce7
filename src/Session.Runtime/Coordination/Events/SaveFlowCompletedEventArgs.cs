using System;

namespace SessionFlow;

/// <summary>An operation of the save flow is complete.</summary>
/// <param name="operation">What was done: <c>save</c>, <c>load</c>, <c>delete</c>.</param>
/// <param name="context">Where in the game it was done, for the recovery card: <c>pause_menu</c>.</param>
/// <param name="succeeded">False when it failed.</param>
public sealed class SaveFlowCompletedEventArgs(string operation, string context, bool succeeded = true) : EventArgs
{
    /// <summary>What was done.</summary>
    public string Operation { get; } = operation;

    /// <summary>Where in the game it was done.</summary>
    public string Context { get; } = context;

    /// <summary>False when it failed.</summary>
    public bool Succeeded { get; } = succeeded;
}
