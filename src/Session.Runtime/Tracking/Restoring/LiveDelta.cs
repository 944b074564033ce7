using System;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Applies a delta to live objects: by what it changes where that is enough, else by way of a capture.</summary>
internal static class LiveDelta
{
    /// <param name="delta">What changes.</param>
    /// <param name="before">The state that it starts from, where it is at hand.</param>
    /// <param name="space">Knows the live objects.</param>
    /// <param name="root">The live root.</param>
    /// <param name="declared">The type that its place declares.</param>
    /// <param name="types">The types that may stand in the state.</param>
    /// <param name="services">The game's, for factories and definitions.</param>
    /// <exception cref="SessionFormatException">The delta is of another lineage or schema, or damaged.</exception>
    /// <exception cref="SessionDriftException">The live state is not the one that the delta starts from.</exception>
    /// <exception cref="SessionRestoreException">Code of the game threw.</exception>
    public static void Apply(
        ImageDelta delta, StateImage? before, IdentitySpace space, ISessionTracked root, Type declared, SessionTypeSet types, IServiceProvider? services)
    {
        lock (space.Gate)
        {
            if (space.IsCapturing)
                throw new SessionRestoreException("A hook asked to apply a delta to objects that are just being captured.");
            if (space.Lineage != delta.Header.Lineage)
                throw new SessionFormatException("The delta is of another lineage than the live state: its identities mean other objects.");
            BoundSchema schema = before?.Bound ?? types.SchemaFor(declared);
            if (schema.Schema.Fingerprint != delta.Header.Fingerprint)
                throw new SessionFormatException("The delta has another schema than the live state.");
            if (!TryPatch(delta, before, space, root, schema))
                ApplyRows(delta, before, space, root, declared, schema, types, services);
            space.RaiseTo(delta.Header.Highest);
        }
    }

    private static bool TryPatch(ImageDelta delta, StateImage? before, IdentitySpace space, ISessionTracked root, BoundSchema schema)
    {
        if (before is null || !delta.IsTrusted)
            return false;
        PatchPlan? plan = delta.PatchPlan;
        ImageContent content = before.Content;
        if (plan is null || plan.Before != content || plan.Schema != schema)
            delta.PatchPlan = plan = PatchPlan.Of(BodyOf(delta, schema), content, schema);
        return space.TryPatch(plan, root);
    }

    private static void ApplyRows(
        ImageDelta delta, StateImage? before, IdentitySpace space, ISessionTracked root, Type declared, BoundSchema schema, SessionTypeSet types,
        IServiceProvider? services)
    {
        DeltaBody body = delta.PatchPlan is { } plan && plan.Schema == schema ? plan.Body : BodyOf(delta, schema);
        if (before is not null)
            RequireRoot(before.Content, body, space, root);
        bool isPlain = before is { Content: { MayHaveAliases: false } } && delta.IsTrusted;
        if (!isPlain || !DeltaRestore.TryRun(body, before!.Content, schema, space, services))
            ByCapture(delta, before, body, space, new RootBinding("", declared, () => root, set: null), types, services);
    }

    private static DeltaBody BodyOf(ImageDelta delta, BoundSchema schema) => delta.IsEmpty
        ? new DeltaBody(null, null, Array.Empty<TableChange>())
        : DeltaBody.Read(schema.Schema, delta.Body);

    /// <summary>
    /// Captures the live state, folds the delta into it and restores what comes of it: for a delta without its base, and where
    /// collections are shared, which only a look at the whole state can tell.
    /// </summary>
    private static void ByCapture(
        ImageDelta delta, StateImage? before, DeltaBody body, IdentitySpace space, RootBinding root, SessionTypeSet types, IServiceProvider? services)
    {
        RootBinding[] roots = { root };
        using StateImage live = StateCapture.Capture(space, roots, types, capturedAt: null, borrowsSpace: true);
        using StateImage after = live.Digest == delta.Header.Base ? delta.Apply(live) : FoldIntoOther(delta, before?.Content, body, live);
        StateRestore.RestoreInto(after, space, roots, types, now: null, services: services);
    }

    /// <summary>Members that the delta does not touch may be what they are, if those that it touches are as it knows them.</summary>
    private static StateImage FoldIntoOther(ImageDelta delta, ImageContent? before, DeltaBody body, StateImage live)
    {
        foreach (TableChange table in body.Tables)
        {
            foreach (RowChange change in table.Changed)
            {
                if (!live.Content.TryFind(change.Identity, out ImageTable found, out int row) || !ReferenceEquals(found.Type, table.Type))
                    throw Drift($"object {change.Identity} is gone");
                if (!IsAsBefore(table.Type, change, live.Content.Row(found, row), before))
                    throw Drift($"{new NodeReader(live.Content).Label(change.Identity)} is another");
            }
        }

        try
        {
            var fold = new ContentFold(live.Content);
            fold.Apply(delta.Body);
            ImageContent content = fold.Complete(out ArraySegment<byte> buffer);
            new ContentValidator(content).Validate();
            return StateImage.OfContent(content, buffer, live.Bound, live.Lineage, Math.Max(live.Highest, delta.Header.Highest), capturedAt: null);
        }
        catch (SessionFormatException exception)
        {
            throw new SessionDriftException("The live state is not the one that the delta starts from: " + exception.Message, exception);
        }
    }

    private static bool IsAsBefore(SchemaType type, RowChange change, ReadOnlySpan<byte> live, ImageContent? before)
    {
        // Without the base nobody can tell whether the old value that an edit takes pieces from is this one.
        if (before is null)
            return !change.HasEdits(type);
        if (!before.TryFind(change.Identity, out ImageTable table, out int row))
            return false;
        RowPatch.Apply(type, change, live, before.Row(table, row), out SchemaMember? drifted);
        return drifted is null;
    }

    private static void RequireRoot(ImageContent before, DeltaBody body, IdentitySpace space, ISessionTracked root)
    {
        foreach (ImageRoot item in (body.Roots ?? before.Roots).Concat(before.Roots))
        {
            if (!ReferenceEquals(space.Find(item.Identity), root))
                throw Drift("its root is another object");
        }
    }

    private static SessionDriftException Drift(string what) => new($"The live state is not the one that the delta starts from: {what}.");
}
