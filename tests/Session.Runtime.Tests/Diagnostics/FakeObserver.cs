using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tests.Diagnostics;

/// <summary>Keeps what it hears, from whatever thread.</summary>
internal sealed class FakeObserver : ISessionObserver
{
    private readonly object _gate = new();
    private readonly List<SessionLogMessage> _messages = new();
    private readonly List<SessionMeasurement> _measurements = new();

    public SessionLogLevel Least { get; set; } = SessionLogLevel.Debug;

    /// <summary>True makes every call throw.</summary>
    public bool Throws { get; set; }

    public SessionLogEvent[] Events => Messages.Select(static message => message.Event).ToArray();

    public SessionLogMessage[] Messages
    {
        get
        {
            lock (_gate)
                return _messages.ToArray();
        }
    }

    public bool IsEnabled(SessionLogLevel level) => Throws ? throw new InvalidOperationException("planted") : level >= Least;

    public void Log(SessionLogMessage message)
    {
        lock (_gate)
            _messages.Add(message);
    }

    public void Measure(SessionMeasurement measurement)
    {
        if (Throws)
            throw new InvalidOperationException("planted");
        lock (_gate)
            _measurements.Add(measurement);
    }

    public SessionMeasurement[] Measured(string instrument)
    {
        lock (_gate)
            return _measurements.Where(measurement => measurement.Instrument == instrument).ToArray();
    }
}
