using System;

namespace SessionFlow;

/// <summary>
/// Names the <see cref="SessionConverter{T, TStored}"/> of a type that a snapshot does not know: on a member (for its value, or
/// for what its collection holds), on the type itself, or on an assembly for a type of somebody else. The member's comes
/// first, then the type's, then the assembly's. An open generic converter serves every construction of its type.
/// </summary>
/// <param name="converter">The converter: not abstract, with a constructor that takes nothing.</param>
/// <example>
/// <code>
/// [assembly: SessionConverter(typeof(GridConverter&lt;&gt;))]
///
/// [SessionTracked]
/// public partial class Level
/// {
///     public Grid&lt;int&gt; Heights = new(8, 8);
///     [SessionConverter(typeof(RouteConverter))] public Route? Patrol;
/// }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    Inherited = false,
    AllowMultiple = true)]
public sealed class SessionConverterAttribute(Type converter) : Attribute
{
    /// <summary>The converter.</summary>
    public Type Converter { get; } = converter;
}
