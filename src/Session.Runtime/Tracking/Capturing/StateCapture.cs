using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Captures roots and everything that they lead to. Runs on the game thread; nothing that it starts outlives the call.</summary>
internal static class StateCapture
{
    /// <summary>How often hooks may bring objects whose hooks have not run; more is a hook that makes a new object each time.</summary>
    private const int MaxPasses = 16;

    /// <param name="space">Gives the identities.</param>
    /// <param name="roots">What is captured.</param>
    /// <param name="types">The types that have rows.</param>
    /// <param name="capturedAt">When, for hooks that rebase deadlines.</param>
    /// <param name="borrowsSpace">True when others hold on to the space's objects, so that nothing is let go of.</param>
    /// <exception cref="SessionCaptureException">The state cannot be captured, or a hook of the game threw.</exception>
    public static StateImage Capture(
        IdentitySpace space, IReadOnlyList<RootBinding> roots, SessionTypeSet types, DateTimeOffset? capturedAt, bool borrowsSpace = false)
    {
        BoundSchema schema = types.SchemaFor(roots.Select(static root => root.Declared).ToArray());
        return Capture(space, schema, capturedAt, borrowsSpace, new Bindings(roots));
    }

    /// <summary>Captures one root, which has no name.</summary>
    /// <param name="space">Gives the identities.</param>
    /// <param name="root">The root.</param>
    /// <param name="schema">The types that have rows.</param>
    /// <param name="borrowsSpace">True when others hold on to the space's objects, so that nothing is let go of.</param>
    /// <param name="image">Takes the capture, and stays what it is when it fails; null for a new one.</param>
    /// <exception cref="SessionCaptureException">The state cannot be captured, or a hook of the game threw.</exception>
    public static StateImage Capture(IdentitySpace space, ISessionTracked root, BoundSchema schema, bool borrowsSpace, StateImage? image = null) =>
        Capture(space, schema, capturedAt: null, borrowsSpace, new OneRoot(root), image);

    /// <summary>Captures objects that are no roots, and everything that they lead to.</summary>
    public static StateImage CaptureObjects(
        IdentitySpace space, IEnumerable<ISessionTracked> targets, BoundSchema schema, Dictionary<(Type Class, object Key), object>? definitions = null) =>
        Capture(space, schema, capturedAt: null, borrowsSpace: true, new Objects(targets, definitions));

    private static StateImage Capture<TStart>(
        IdentitySpace space, BoundSchema schema, DateTimeOffset? capturedAt, bool borrowsSpace, TStart start, StateImage? image = null)
        where TStart : struct, ICaptureStart
    {
        lock (space.Gate)
        {
            space.BeginCapture();
            CaptureRun run = space.Run;
            run.BeginAll(schema);
            try
            {
                ImageRoot[] imageRoots = start.Meet(run);
                run.WriteRows();
                for (int pass = 0; run.IsStale; pass++)
                {
                    if (pass == MaxPasses)
                        throw new SessionCaptureException($"Hooks went on bringing new objects with hooks into the state, {MaxPasses} times. Make them before the capture.");
                    run.Restart();
                    space.ForgetMeetings();
                    imageRoots = start.Meet(run);
                    run.WriteRows();
                }

                if (!borrowsSpace)
                    space.EndCapture();
                if (image is null)
                    return StateImage.OfCapture(space, schema, imageRoots, capturedAt);
                image.Retake(space, schema, imageRoots, capturedAt);
                return image;
            }
            catch (Exception exception) when (exception is not (SessionCaptureException or ObjectDisposedException))
            {
                throw new SessionCaptureException($"The state could not be captured: {exception.Message}", exception);
            }
            finally
            {
                run.End();
                space.FinishCapture();
            }
        }
    }

    /// <summary>What a capture starts from. A struct, so that a capture makes no object for it.</summary>
    private interface ICaptureStart
    {
        /// <summary>Has the run take note of the objects.</summary>
        /// <returns>Those of them that are roots, in the order of their names.</returns>
        ImageRoot[] Meet(CaptureRun run);
    }

    private readonly struct OneRoot(ISessionTracked root) : ICaptureStart
    {
        public ImageRoot[] Meet(CaptureRun run) => run.RootsOf(run.Meet(root));
    }

    private readonly struct Bindings(IReadOnlyList<RootBinding> roots) : ICaptureStart
    {
        public ImageRoot[] Meet(CaptureRun run)
        {
            var met = new ImageRoot[roots.Count];
            for (int i = 0; i < met.Length; i++)
                met[i] = new ImageRoot(roots[i].Name, roots[i].Get() is { } target ? run.Meet(target) : 0);
            Array.Sort(met, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return met;
        }
    }

    private readonly struct Objects(IEnumerable<ISessionTracked> targets, Dictionary<(Type Class, object Key), object>? definitions) : ICaptureStart
    {
        public ImageRoot[] Meet(CaptureRun run)
        {
            run.Definitions = definitions;
            foreach (ISessionTracked target in targets)
                run.Meet(target);
            return Array.Empty<ImageRoot>();
        }
    }
}
