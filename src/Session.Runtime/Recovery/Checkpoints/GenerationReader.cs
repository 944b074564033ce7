using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SessionFlow.Metadata;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Recovery;

/// <summary>
/// Decodes a generation off to the side: reads it again, folds its deltas, checks the result against the digest that its
/// writer gave and against the game's types. Runs no code of the game.
/// </summary>
internal static class GenerationReader
{
    /// <param name="generation">The generation.</param>
    /// <param name="types">The types that the game knows; null before it has told any.</param>
    /// <param name="rejection">Why it cannot be used, when null is given back.</param>
    public static RecoveredState? Read(StoredGeneration generation, SessionTypeSet? types, out (RungRejection Kind, string Reason) rejection)
    {
        rejection = default;
        Rejection? stored = generation.Rejection;
        GenerationContent? content = stored is null ? generation.Read(out stored) : null;
        if (content is null)
        {
            rejection = (RungRejections.Of(stored!.Reason), stored.Message);
            return null;
        }

        try
        {
            RecoveredState state = Decode(content);
            if (types is not null && Check(state, types) is { } refusal)
            {
                state.Dispose();
                rejection = refusal;
                return null;
            }

            return state;
        }
        catch (SessionFormatException e)
        {
            rejection = (RungRejection.ValidationFailed, e.Message);
            return null;
        }
    }

    private static RecoveredState Decode(GenerationContent content)
    {
        ReadOnlyMemory<byte> metadata = Single(content, SectionKind.Metadata);
        StateImage image = StateImage.Load(Single(content, SectionKind.Image));
        List<PendingImage> pending = new();
        List<ImageDelta> deltas = new();
        try
        {
            foreach (Delta delta in content.Deltas)
            {
                DeltaEnvelope envelope = DeltaEnvelope.Read(delta.Bytes);
                if (!envelope.Metadata.IsEmpty)
                    metadata = envelope.Metadata;
                if (!envelope.Delta.IsEmpty)
                    deltas.Add(ImageDelta.Load(envelope.Delta));
            }

            image = Fold(image, deltas);

            if (image.Digest.ToStored() != content.State)
                throw new SessionFormatException("The state is not the one that was written: its digest differs.");
            foreach (Section section in content.Sections.Where(static section => section.Kind == SectionKind.Pending))
                pending.Add(PendingImage.FromSection(section.Bytes));
            SessionInfo info = SessionInfoJson.Read(metadata);
            Section wanted = content.Sections.FirstOrDefault(static section => section.Kind == SectionKind.WantedState);
            return new RecoveredState
            {
                Info = info,
                Image = image,
                Pending = pending,
                WantedState = wanted.Kind == SectionKind.WantedState ? Encoding.UTF8.GetString(wanted.Bytes.ToArray()) : info.GameState,
            };
        }
        catch (SessionFormatException)
        {
            image.Dispose();
            foreach (PendingImage one in pending)
                one.Image.Dispose();
            throw;
        }
    }

    private static StateImage Fold(StateImage image, List<ImageDelta> deltas)
    {
        StateImage after = ImageDelta.Fold(image, deltas);
        image.Dispose();
        return after;
    }

    private static ReadOnlyMemory<byte> Single(GenerationContent content, byte kind)
    {
        Section[] found = content.Sections.Where(section => section.Kind == kind).ToArray();
        return found.Length == 1 ? found[0].Bytes : throw new SessionFormatException($"The snapshot has {found.Length} sections of kind {kind}.");
    }

    private static (RungRejection Kind, string Reason)? Check(RecoveredState state, SessionTypeSet types)
    {
        foreach (StateImage image in state.Pending.Select(static pending => pending.Image).Prepend(state.Image))
        {
            if (StateRestore.Rejection(image, types, out bool isNewer) is { } reason)
                return (isNewer ? RungRejection.SchemaNewer : RungRejection.MigrationFailed, reason);
        }

        return null;
    }
}
