using System;

namespace SessionFlow;

/// <summary>The game's own systems that a session works with. Each is optional; a missing one only narrows what a session knows.</summary>
public sealed record SessionServices
{
    /// <summary>The save system.</summary>
    public ISaveGameManager? Saves { get; init; }

    /// <summary>The game's state machine.</summary>
    public IGameStateManager? GameState { get; init; }

    /// <summary>What leads the player through saving and loading.</summary>
    public ISaveFlowCoordinator? SaveFlow { get; init; }

    /// <summary>Takes what a service provider has. A service that is missing stays null.</summary>
    /// <param name="provider">The game's service provider.</param>
    /// <exception cref="ArgumentNullException">The provider is null.</exception>
    public static SessionServices From(IServiceProvider provider)
    {
        _ = provider ?? throw new ArgumentNullException(nameof(provider));
        return new SessionServices
        {
            Saves = (ISaveGameManager?)provider.GetService(typeof(ISaveGameManager)),
            GameState = (IGameStateManager?)provider.GetService(typeof(IGameStateManager)),
            SaveFlow = (ISaveFlowCoordinator?)provider.GetService(typeof(ISaveFlowCoordinator)),
        };
    }
}
