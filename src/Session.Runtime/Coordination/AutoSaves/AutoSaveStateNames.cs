using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace SessionFlow;

/// <summary>Reads <see cref="SessionAutoSaveAttribute"/> from an enum.</summary>
public static class AutoSaveStateNames
{
    /// <summary>The names of the members that are marked, in the order in which they are declared.</summary>
    /// <typeparam name="TState">The game's enum.</typeparam>
    public static IReadOnlyCollection<string> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TState>()
        where TState : struct, Enum
    {
#pragma warning disable RS0030 // An attribute of an enum's member is found nowhere else, and the annotation keeps the members from being trimmed.
        return typeof(TState).GetFields()
            .Where(static field => field.IsLiteral && field.IsDefined(typeof(SessionAutoSaveAttribute), inherit: false))
            .Select(static field => field.Name)
            .ToArray();
#pragma warning restore RS0030
    }
}
