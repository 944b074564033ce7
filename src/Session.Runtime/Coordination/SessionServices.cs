using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow;

/// <summary>The game's own systems that a session works with. Each is optional; a missing one only narrows what a session knows.</summary>
public sealed record SessionServices : IServiceProvider
{
    /// <summary>The shared data that snapshots name by key, see <see cref="SessionDefinitionAttribute"/>.</summary>
    public SessionDefinitions? Definitions { get; init; }

    /// <summary>The game's own services, which a <see cref="SessionFactoryAttribute">factory</see> may ask for.</summary>
    public IServiceProvider? Provider { get; init; }

    /// <summary>The save system.</summary>
    public ISaveGameManager? Saves { get; init; }

    /// <summary>The game's state machine.</summary>
    public IGameStateManager? GameState { get; init; }

    /// <summary>What hears of log messages and measurements, see <see cref="ISessionObserver"/>.</summary>
    public ISessionObserver? Observer { get; init; }

    /// <summary>Where the game keeps progress by itself; their rungs stand on the ladder with ours.</summary>
    public IReadOnlyList<IRecoverySource>? RecoverySources { get; init; }

    /// <summary>The game's own check of what can be recovered.</summary>
    public IRecoveryValidator? RecoveryValidator { get; init; }

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
            Observer = (ISessionObserver?)provider.GetService(typeof(ISessionObserver)),
            RecoverySources = ((IEnumerable<IRecoverySource>?)provider.GetService(typeof(IEnumerable<IRecoverySource>)))?.ToArray(),
            RecoveryValidator = (IRecoveryValidator?)provider.GetService(typeof(IRecoveryValidator)),
            Definitions = (SessionDefinitions?)provider.GetService(typeof(SessionDefinitions)),
            Provider = provider,
        };
    }

    /// <summary>The service of a type: one of these, else one of <see cref="Provider"/>, else null.</summary>
    public object? GetService(Type serviceType) =>
        serviceType == typeof(ISaveGameManager) ? Saves
        : serviceType == typeof(IGameStateManager) ? GameState
        : serviceType == typeof(ISaveFlowCoordinator) ? SaveFlow
        : serviceType == typeof(ISessionObserver) ? Observer
        : serviceType == typeof(IEnumerable<IRecoverySource>) ? RecoverySources
        : serviceType == typeof(IRecoveryValidator) ? RecoveryValidator
        : serviceType == typeof(SessionDefinitions) ? Definitions ?? Provider?.GetService(serviceType)
        : Provider?.GetService(serviceType);
}
