using System;

namespace SessionFlow.Torture;

/// <summary>A law of the store does not hold; the message says which, and the seed that shows it again.</summary>
internal sealed class TortureException(string message) : Exception(message)
{
    public static void Require(bool holds, Func<string> message)
    {
        if (!holds)
            throw new TortureException(message());
    }
}
