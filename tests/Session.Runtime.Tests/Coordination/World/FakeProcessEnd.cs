using System;
using SessionFlow.Coordination;

namespace SessionFlow.Tests.Coordination;

/// <summary>A process that ends when a test says so.</summary>
internal sealed class FakeProcessEnd : ProcessEnd
{
    public override event Action<int>? Exiting;

    public override event Action<string>? Crashing;

    public override event Action<string>? Signalled;

    public void Exit(int code) => Exiting?.Invoke(code);

    public void Crash(string exception) => Crashing?.Invoke(exception);

    public void Signal(string signal) => Signalled?.Invoke(signal);

    public bool IsHeard => Exiting is not null || Crashing is not null || Signalled is not null;
}
