using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow.Recovery;

/// <summary>
/// What a recovery still owes the game: roots that are not attached yet, and the game state that has not been reached.
/// Immutable; a checkpoint carries it forward, and a change of it needs a snapshot. It holds the images until the garbage
/// collector takes them, since a capture in flight may still read them.
/// </summary>
internal sealed record CarriedState(IReadOnlyList<PendingImage> Images, string? WantedState)
{
    public static CarriedState Nothing { get; } = new(Array.Empty<PendingImage>(), null);

    public IReadOnlyList<string> Names => Images.SelectMany(static image => image.Names).Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>The image that holds a root, or null.</summary>
    public StateImage? ImageOf(string root) => Images.FirstOrDefault(image => image.Names.Contains(root, StringComparer.Ordinal))?.Image;

    /// <summary>The same without a root.</summary>
    public CarriedState Without(string root) => this with
    {
        Images = Images
            .Select(image => image with { Names = image.Names.Where(name => name != root).ToArray() })
            .Where(static image => image.Names.Count > 0)
            .ToArray(),
    };
}
