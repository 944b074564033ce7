using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>The store's reasons in the words of the ladder.</summary>
internal static class RungRejections
{
    public static RungRejection Of(RejectReason reason) => reason switch
    {
        RejectReason.Missing or RejectReason.Unreadable => RungRejection.Missing,
        RejectReason.Truncated => RungRejection.Truncated,
        RejectReason.Checksum or RejectReason.NotOurs => RungRejection.Checksum,
        RejectReason.UnknownVersion or RejectReason.UnknownFlags => RungRejection.SchemaNewer,
        _ => RungRejection.ValidationFailed,
    };
}
