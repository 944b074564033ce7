using System;

namespace SessionFlow;

/// <summary>
/// Marks a member, or the elements of a collection, that points at objects which somebody else owns: a snapshot stores which
/// objects they are, and neither captures them for this member's sake nor keeps them alive. An object that the snapshot holds
/// by another way is restored here too. One that it does not hold is found again in place, in the same history, as long as it
/// lives; otherwise the member becomes null, and the result of the restore lists it.
/// </summary>
/// <remarks>
/// For members of a tracked class or of an interface that tracked classes implement, and for collections of them, keys
/// included. An entry of a dictionary whose key is not there any more goes. In another process such a member never decides
/// which living object a stored one is.
/// </remarks>
/// <example>
/// <code>
/// [SessionTracked]
/// public partial class Turret
/// {
///     [SessionReference] public Ship? Target;                          // pointed at, not kept alive
///     [SessionReference] public List&lt;Ship&gt; Seen { get; } = new();
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
public sealed class SessionReferenceAttribute : Attribute;
