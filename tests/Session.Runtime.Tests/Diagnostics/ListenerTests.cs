using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using SessionFlow.Diagnostics;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Diagnostics;

/// <summary>The framework's listeners hear the whole process: all tests that have any stand here, one after the other.</summary>
public sealed class ListenerTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForNobodyWhoListens_NothingIsAllocated()
    {
        Telemetry telemetry = new(observer: null, static _ => { });
        CheckpointResult written = new() { ByteCount = 7 };
        CheckpointResult failed = new() { Failure = CheckpointFailure.StoreFailed, Message = "planted" };
        RecoveryAttempt attempt = new() { Succeeded = true };
        RecoveryData data = new();
        SessionProblem problem = new();
        TellAll();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            TellAll();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void TellAll()
        {
            using SessionActivity activity = SessionActivities.Start(SessionActivities.Capture);
            using SessionActivity write = SessionActivities.Start(SessionActivities.Write, activity);
            telemetry.Started(Guid.Empty);
            telemetry.Ended(SessionInfo.None, RecoveryExitKind.Clean);
            telemetry.Captured(TimeSpan.Zero);
            telemetry.Published(replaces: false);
            telemetry.Published(replaces: true);
            telemetry.Taken();
            telemetry.Checkpoint(Guid.Empty, written, TimeSpan.Zero);
            telemetry.Checkpoint(Guid.Empty, failed, TimeSpan.Zero);
            telemetry.Offered(data);
            telemetry.Tried(Guid.Empty, attempt);
            telemetry.Settled(SessionLogEvent.RecoveryDeclined, Guid.Empty);
            telemetry.Problem(problem);
            write.Outcome("written");
        }
    }

    [Fact]
    public void ForEachInstrument_WhenTheMeterIsListenedTo_ItsValuesAreHeardWithUnitAndTag()
    {
        List<(string Name, string? Unit, double Value, string? Tag)> heard = new();
        using MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "SessionFlow")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.Start();
        const int Unlikely = 987_654_321;
        foreach (SessionInstrument instrument in SessionInstrument.All)
        {
            Assert.True(instrument.IsListenedTo);
            instrument.Record(Unlikely, instrument.Tag.Length > 0 ? "planted" : null);
        }

        Assert.Equal(
            SessionInstrument.All.Select(static instrument => (instrument.Name, instrument.Unit, instrument.Tag.Length > 0 ? instrument.Tag + "=planted" : "")),
            heard.Select(static one => (one.Name, one.Unit!, one.Tag ?? "")));

        void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Other tests play beside this one.
            if ((int)value == Unlikely)
                heard.Add((instrument.Name, instrument.Unit, value, tags.Length == 0 ? null : $"{tags[0].Key}={tags[0].Value}"));
        }
    }

    [Fact]
    public void ForACheckpoint_WhenTheMeterIsListenedTo_ItIsMeasuredWithoutAnObserver()
    {
        double longest = 0;
        using MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "sessionflow.checkpoint.duration")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => longest = Math.Max(longest, value));
        listener.Start();
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Capturing = () => _world.Clock.Advance(TimeSpan.FromDays(30));

        Assert.True(session.Checkpoint().Succeeded);

        Assert.True(longest >= TimeSpan.FromDays(30).TotalSeconds);
    }

    [Fact]
    public void ForACheckpointAndARecovery_WhenTraced_EachPartIsASpanOfTheGamesTrace()
    {
        List<Activity> spans = new();
        using ActivitySource game = new("Tests.Game");
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name is "SessionFlow" or "Tests.Game",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using Activity frame = game.StartActivity("frame")!;
        (SessionFlowCoordinator session, _) = _world.Play();
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();
        session = _world.Open();
        bool throws = true;
        FakeGame restarted = new();
        restarted.Mission.Restored = _ =>
        {
            if (throws)
                throw new InvalidOperationException("planted");
        };
        session.Attach(restarted);
        Assert.False(session.AcceptRecovery().Succeeded);
        throws = false;
        Assert.True(session.AcceptRecovery().Succeeded);

        Activity[] ours;
        lock (spans)
            ours = spans.Where(span => span.TraceId == frame.TraceId).ToArray();
        Assert.Equal(SessionActivities.All.Order(), ours.Select(static span => span.OperationName).Distinct().Order());
        Activity write = ours.First(static span => span.OperationName == SessionActivities.Write);
        Assert.Contains(ours, span => span.OperationName == SessionActivities.Capture && span.SpanId == write.ParentSpanId);
        Assert.Equal("snapshot", write.GetTagItem("outcome"));
        Activity[] restores = ours.Where(static span => span.OperationName == SessionActivities.Restore).ToArray();
        Assert.Equal([("failed", ActivityStatusCode.Error), ("restored", ActivityStatusCode.Unset)], restores.Select(static span => ((string)span.GetTagItem("outcome")!, span.Status)));
    }
}
