using System;

namespace SessionFlow;

/// <summary>
/// Marks the static method of a tracked class that makes its objects when a snapshot is restored, for a class whose
/// constructors need what no snapshot holds: a service, a node of the engine. The method takes a
/// <see cref="SessionCreateContext"/> and returns a new object of the class itself. What only a constructor can set has to
/// come out as it was captured; everything else is restored afterwards. A factory that throws fails the restore before
/// anything was written.
/// </summary>
/// <example>
/// <code>
/// [SessionTracked]
/// public partial class Enemy
/// {
///     private readonly IAudio _audio;
///
///     public Enemy(IAudio audio, int id) => (_audio, Id) = (audio, id);
///
///     public int Id { get; }
///
///     [SessionFactory]
///     private static Enemy Create(SessionCreateContext context) => new(context.Service&lt;IAudio&gt;(), context.Value&lt;int&gt;("Id"));
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SessionFactoryAttribute : Attribute;
