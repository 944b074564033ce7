using System;

namespace SessionFlow.Torture.Explorer;

/// <summary>The clock of a play: it stands still but for the play, and for those who set it.</summary>
internal sealed class ScriptClock : TimeProvider
{
    private DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;

    public void SetBack(TimeSpan time) => _now -= time;
}
