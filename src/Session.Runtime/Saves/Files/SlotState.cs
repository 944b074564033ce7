using System.Collections.Generic;
using System.Linq;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Saves;

/// <summary>The roots of a game as the parts of a slot's file, and back. Decoding runs no code of the game.</summary>
internal static class SlotState
{
    public static IReadOnlyList<Section> ToSections(SaveSlotInfo info, StateImage image) => new[]
    {
        new Section(SectionKind.Metadata, SlotCard.Write(info)),
        new Section(SectionKind.Image, image.ToArray()),
    };

    /// <summary>The state in a file, checked against its digest and the types of the game, or why there is none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="types">The types that the game knows; null before it has told any.</param>
    /// <param name="problem">Why null is given back.</param>
    public static StateImage? Read(SnapshotImage file, SessionTypeSet? types, out string problem)
    {
        problem = "";
        Section[] found = file.Sections.Where(static section => section.Kind == SectionKind.Image).ToArray();
        if (found.Length != 1)
        {
            problem = $"The file holds {found.Length} states.";
            return null;
        }

        try
        {
            StateImage image = StateImage.Load(found[0].Bytes);
            problem = image.Digest.ToStored() != file.Seal.State ? "The state is not the one that was written: its digest differs."
                : types is not null && StateRestore.Rejection(image, types, out _) is { } refusal ? refusal
                : "";
            if (problem.Length == 0)
                return image;
            image.Dispose();
        }
        catch (SessionFormatException e)
        {
            problem = e.Message;
        }

        return null;
    }
}
