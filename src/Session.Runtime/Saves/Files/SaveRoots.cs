using System;
using System.Linq;
using SessionFlow.Coordination;
using SessionFlow.Tracking;

namespace SessionFlow.Saves;

/// <summary>The roots that go into a slot. Belongs to the game thread.</summary>
/// <param name="types">Types beyond those that the roots bring.</param>
/// <param name="lineage">Names the history in which the roots' identities mean something.</param>
internal sealed class SaveRoots(SessionTypeSet? types, ulong lineage)
{
    private readonly RootTable _roots = new(types);
    private readonly IdentitySpace _space = new(lineage);

    /// <summary>The types that the game has told so far; null before that.</summary>
    public SessionTypeSet? KnownTypes => _roots.KnownTypes;

    /// <summary>Why nothing can be saved or loaded yet; null when there is a root.</summary>
    public SaveResult? Missing => _roots.Bindings.Count > 0 ? null : SaveResult.Failed(SaveFailure.NoRoots, "No root is attached: call Attach or Track first.");

    public void Add(SessionAttachment attachment) => _ = _roots.Add(attachment.Owner, attachment.Roots, attachment.TypeSets);

    /// <summary>The roots as they are now, or null and why not.</summary>
    public StateImage? Capture(DateTimeOffset now, out SaveResult? failure)
    {
        failure = null;
        try
        {
            return StateCapture.Capture(_space, _roots.Bindings, _roots.Types, now);
        }
#pragma warning disable CA1031 // Hooks of the game run in a capture; whatever they throw, the game thread sees a result.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = SaveResult.Failed(SaveFailure.CaptureFailed, e.Message);
            return null;
        }
    }

    /// <summary>Writes an image into the attached roots that it has; gives back why not, when it did not.</summary>
    public SaveResult? Restore(StateImage image, DateTimeOffset now, out string[] missing)
    {
        RootBinding[] roots = _roots.Bindings.Where(root => image.RootNames.Contains(root.Name, StringComparer.Ordinal)).ToArray();
        missing = image.RootNames.Except(roots.Select(static root => root.Name), StringComparer.Ordinal).ToArray();
        if (roots.Length == 0)
            return SaveResult.Failed(SaveFailure.RestoreFailed, $"None of the roots in the save ({string.Join(", ", missing)}) is attached.");
        try
        {
            StateRestore.RestoreInto(image, _space, roots, _roots.Types, now);
            return null;
        }
#pragma warning disable CA1031 // Setters and hooks of the game run here, and what they changed is written back.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return SaveResult.Failed(SaveFailure.RestoreFailed, e.Message);
        }
    }
}
