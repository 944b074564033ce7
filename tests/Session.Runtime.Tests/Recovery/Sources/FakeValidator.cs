using System;

namespace SessionFlow.Tests.Recovery.Sources;

internal sealed class FakeValidator(Func<RecoveryCandidate, string?> reject) : IRecoveryValidator
{
    public string? Reject(RecoveryCandidate candidate) => reject(candidate);
}
