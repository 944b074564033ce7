using System;

namespace SessionFlow;

/// <summary>
/// Says that objects of a class are shared data which never changes, such as item templates or species: a snapshot stores
/// their key, and a restore looks them up in the game's <see cref="SessionDefinitions"/>. The key is the member marked
/// <see cref="SessionKeyAttribute"/>, or the one that an assembly names for a class of somebody else. A definition that the
/// registry does not have fails the restore, which names it and changes nothing, unless the member says
/// <see cref="SessionMemberAttribute.AllowMissing"/>.
/// </summary>
/// <example>
/// <code>
/// [SessionDefinition]
/// public sealed class ItemTemplate
/// {
///     [SessionKey] public string Id { get; init; } = "";
///     public int Price { get; init; }
/// }
///
/// [assembly: SessionDefinition(typeof(LibrarySpecies), nameof(LibrarySpecies.Name))]
///
/// snapshot.Restore(new SessionServices { Definitions = new SessionDefinitions().AddRange(templates, t => t.Id) });
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, Inherited = false, AllowMultiple = true)]
public sealed class SessionDefinitionAttribute : Attribute
{
    /// <summary>On a class: its key is the member marked <see cref="SessionKeyAttribute"/>.</summary>
    public SessionDefinitionAttribute()
    {
    }

    /// <summary>On an assembly: for a class that cannot be marked.</summary>
    /// <param name="type">The class.</param>
    /// <param name="key">The name of the field or property that is its key.</param>
    public SessionDefinitionAttribute(Type type, string key)
    {
        Type = type;
        Key = key;
    }

    /// <summary>The class, on an assembly; else null.</summary>
    public Type? Type { get; }

    /// <summary>The name of its key, on an assembly; else null.</summary>
    public string? Key { get; }
}
