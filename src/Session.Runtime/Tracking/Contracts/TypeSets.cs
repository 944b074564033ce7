using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SessionFlow.Tracking;

/// <summary>Asks a type for its set of types where there is no object yet.</summary>
internal static class TypeSets
{
    public const DynamicallyAccessedMemberTypes Constructors =
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors;

    /// <exception cref="ArgumentException">The type cannot be asked and no set was given.</exception>
    public static SessionTypeSet Of<[DynamicallyAccessedMembers(Constructors)] T>(SessionTypeSet? more)
        where T : class, ISessionTracked
    {
        if (typeof(T).IsAbstract)
        {
            return more ?? throw new ArgumentException(
                $"{typeof(T)} is abstract, so it cannot be asked which types may stand in a snapshot: pass the SessionTypes.All of its assembly.");
        }

        // An object without its constructor run, whose one member that is called touches no field.
        var blank = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        SessionTypeSet own = blank.SessionContract.Types;
        return more is null ? own : own.Union(more);
    }
}
