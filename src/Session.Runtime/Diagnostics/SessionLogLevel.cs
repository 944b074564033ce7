namespace SessionFlow;

/// <summary>How much a message matters. The numbers are those of <c>Microsoft.Extensions.Logging.LogLevel</c>.</summary>
public enum SessionLogLevel
{
    /// <summary>What happens all the time, as checkpoints.</summary>
    Debug = 1,

    /// <summary>What happens now and then, as sessions and recoveries.</summary>
    Information = 2,

    /// <summary>What went wrong, while the session goes on.</summary>
    Warning = 3,
}
