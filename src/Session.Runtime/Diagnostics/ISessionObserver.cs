namespace SessionFlow;

/// <summary>
/// Hears what a session does: log messages with stable event ids, and measurements under stable names. Given as
/// <see cref="SessionServices.Observer"/>; without one, no message is made.
/// </summary>
/// <remarks>
/// Called on the game thread and on the writer's, both at once: it has to be safe from any thread and quick, and must not wait
/// for the coordinator. One that throws is reported once and costs nothing but what it was to hear. On .NET 8 and later the same
/// measurements are also those of a <c>System.Diagnostics.Metrics.Meter</c> named <c>SessionFlow</c>, without an observer.
/// </remarks>
/// <example>
/// <code>
/// public sealed class ConsoleObserver : ISessionObserver
/// {
///     public bool IsEnabled(SessionLogLevel level) => level >= SessionLogLevel.Information;
///     public void Log(SessionLogMessage message) => Console.WriteLine(message);
///     public void Measure(SessionMeasurement measurement) { }
/// }
/// </code>
/// </example>
public interface ISessionObserver
{
    /// <summary>True where messages of a level are wanted. Asked before a message is made.</summary>
    /// <param name="level">The level.</param>
    bool IsEnabled(SessionLogLevel level);

    /// <summary>Takes a message of a level that is enabled.</summary>
    /// <param name="message">The message. It holds no callsign and no state of the game.</param>
    void Log(SessionLogMessage message);

    /// <summary>Takes a measurement.</summary>
    /// <param name="measurement">The measurement.</param>
    void Measure(SessionMeasurement measurement);
}
