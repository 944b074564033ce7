using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Recovery;

/// <summary>The digest of an image as the store keeps it; the two layers know nothing of each other.</summary>
internal static class ImageDigests
{
    public static StateDigest ToStored(this ImageDigest digest) => new(digest.High, digest.Low);
}
