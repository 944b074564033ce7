using System;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>What a <see cref="SessionFactoryAttribute">factory</see> has at hand: what was captured of the object, and the game's services.</summary>
public sealed class SessionCreateContext
{
    private readonly SessionRestoreToken _token;

    internal SessionCreateContext(SessionRestoreToken token) => _token = token;

    /// <summary>The services that the restore was given; null when it was given none.</summary>
    public IServiceProvider? Services => _token.Services;

    /// <summary>A service of the game.</summary>
    /// <typeparam name="T">The type under which the provider knows it.</typeparam>
    /// <exception cref="InvalidOperationException">The restore was given no services, or they have none of that type.</exception>
    public T Service<T>()
        where T : class => Services?.GetService(typeof(T)) as T ?? throw new InvalidOperationException(
            $"The service {typeof(T)} is missing: "
            + (Services is null ? "the restore was given no services." : "the services that the restore was given do not have it."));

    /// <summary>True for a member that the snapshot has a value for; false for one that an older file does not know.</summary>
    /// <param name="member">Its name in files.</param>
    public bool Has(string member) => _token.Has(member);

    /// <summary>
    /// What was captured of a member. A collection is the instance that is filled later; an object that the factory needs is
    /// made before its own.
    /// </summary>
    /// <param name="member">Its name in files.</param>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <returns>The value; the default of the type for a member that an older file does not know.</returns>
    /// <exception cref="ArgumentException">The class captures no such member, or one of another type.</exception>
    public T Value<T>(string member) => _token.Value<T>(member);
}
