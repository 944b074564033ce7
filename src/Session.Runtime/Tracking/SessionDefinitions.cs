using System;
using System.Collections.Generic;

namespace SessionFlow;

/// <summary>
/// The shared data that a game has loaded, by class and key: what a restore looks up classes marked
/// <see cref="SessionDefinitionAttribute"/> in. Fill it before restoring; reading it from several threads is fine then.
/// </summary>
/// <example>
/// <code>
/// var definitions = new SessionDefinitions()
///     .AddRange(templates, static template => template.Id)
///     .Add("sword", swordTemplate);
/// </code>
/// </example>
public sealed class SessionDefinitions
{
    private readonly Dictionary<(Type Type, object Key), object> _known = new();

    /// <summary>Adds a definition.</summary>
    /// <param name="key">Its key, of the key member's type.</param>
    /// <param name="definition">The object.</param>
    /// <typeparam name="T">The class that is marked, also for an object of one derived from it.</typeparam>
    /// <exception cref="ArgumentException">There is one of that key already.</exception>
    public SessionDefinitions Add<T>(object key, T definition)
        where T : class
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        _ = definition ?? throw new ArgumentNullException(nameof(definition));
        if (!_known.TryAdd((typeof(T), key), definition))
            throw new ArgumentException($"There is a {typeof(T).Name} of the key '{key}' already.", nameof(key));
        return this;
    }

    /// <summary>Adds definitions by their keys.</summary>
    /// <exception cref="ArgumentException">Two have one key.</exception>
    public SessionDefinitions AddRange<T>(IEnumerable<T> definitions, Func<T, object> key)
        where T : class
    {
        _ = definitions ?? throw new ArgumentNullException(nameof(definitions));
        _ = key ?? throw new ArgumentNullException(nameof(key));
        foreach (T definition in definitions)
            Add(key(definition), definition);
        return this;
    }

    /// <summary>The definition of a class and key, or null.</summary>
    public T? Find<T>(object key)
        where T : class => Find(typeof(T), key) as T;

    internal object? Find(Type type, object key) => _known.TryGetValue((type, key), out object? known) ? known : null;
}
