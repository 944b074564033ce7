using System;

namespace SessionFlow;

/// <summary>
/// Says that a tracked type of an earlier release is gone for good, so that files which hold objects of it are restored
/// without them rather than refused: members that pointed at one become null, lists drop the element, dictionaries the entry,
/// arrays keep their length and hold null there. The result of the restore lists how many there were.
/// </summary>
/// <param name="name">The name that the type had in files.</param>
/// <param name="reason">Why its objects are not needed, for the next reader and for the list.</param>
/// <example>
/// <code>
/// [assembly: SessionRemoved("Skirmish.WeatherBalloon", "weather was cut in 1.4")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SessionRemovedAttribute(string name, string reason) : Attribute
{
    /// <summary>The name that the type had in files.</summary>
    public string Name { get; } = name;

    /// <summary>Why its objects are not needed.</summary>
    public string Reason { get; } = reason;
}
