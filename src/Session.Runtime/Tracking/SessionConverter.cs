namespace SessionFlow;

/// <summary>
/// Turns values of a type that a snapshot does not know into values of one that it does, and back. The stored value is
/// captured, compared and shown as any other. Null is stored as null and reaches no converter. A converter is made once, has
/// no state of its own, and runs on the thread that captures or restores; never while a file is only looked at.
/// </summary>
/// <typeparam name="T">The game's type, exactly as members declare it.</typeparam>
/// <typeparam name="TStored">A type that can be captured: a value, a string, a collection, a tracked type.</typeparam>
/// <remarks>
/// <see cref="FromStored"/> makes a new value each time. A member that cannot be set keeps the value that it has, and the
/// restore fails, changing nothing, where that value is another than the stored one.
/// </remarks>
/// <example>
/// <code>
/// public sealed class RouteConverter : SessionConverter&lt;Route, List&lt;Vector2&gt;&gt;
/// {
///     public override List&lt;Vector2&gt; ToStored(Route value) => new(value.Points);
///
///     public override Route FromStored(List&lt;Vector2&gt; stored) => new(stored);
/// }
/// </code>
/// </example>
public abstract class SessionConverter<T, TStored>
{
    /// <summary>What stands in the snapshot for a value. An exception fails the capture.</summary>
    /// <param name="value">The value, never null.</param>
    public abstract TStored ToStored(T value);

    /// <summary>The value that stood for it. An exception undoes the restore.</summary>
    /// <param name="stored">What <see cref="ToStored"/> gave.</param>
    public abstract T FromStored(TStored stored);
}
