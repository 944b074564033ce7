using System;

namespace SessionFlow;

/// <summary>What leads the player through saving and loading (menus, confirmations), as much of it as a session needs.</summary>
public interface ISaveFlowCoordinator
{
    /// <summary>An operation of the flow is complete. May come from any thread.</summary>
    event EventHandler<SaveFlowCompletedEventArgs>? OperationCompleted;
}
