using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Writes a delta into live objects as a transaction, in the time of what it changes: only objects that it names are looked
/// at, and of those only the members that it changes. Needs the base, in which no collection stands in two places.
/// </summary>
internal sealed class DeltaRestore
{
    private readonly DeltaBody _body;
    private readonly ImageContent _before;
    private readonly BoundSchema _schema;
    private readonly IdentitySpace _space;
    private readonly PartialRows _oldRows = new();
    private readonly PartialRows _newRows = new();
    private readonly Dictionary<long, object> _targets = new();
    private readonly List<long> _written = new();
    private readonly KeptCollections _kept;
    private readonly IServiceProvider? _services;

    private DeltaRestore(DeltaBody body, ImageContent before, BoundSchema schema, IdentitySpace space, IServiceProvider? services)
    {
        _services = services;
        _body = body;
        _before = before;
        _schema = schema;
        _space = space;
        var capture = new ShallowCapture(space.Run);
        _kept = capture.Kept;
        space.BeginCapture();
        try
        {
            space.Run.Begin(schema);
            foreach (TableChange table in body.Tables)
                Read(table, capture);
        }
        finally
        {
            space.Run.End();
            space.FinishCapture();
        }
    }

    /// <param name="body">What changes.</param>
    /// <param name="before">The state that the delta starts from.</param>
    /// <param name="schema">Its schema, with contracts.</param>
    /// <param name="space">Knows the live objects. Its gate is held.</param>
    /// <param name="services">The game's, for factories and definitions.</param>
    /// <returns>False when the delta has one collection stand in two places; nothing has changed then.</returns>
    /// <exception cref="SessionDriftException">A value to be overwritten is another, or an object is gone. Nothing has changed.</exception>
    /// <exception cref="SessionRestoreException">Code of the game threw. Everything is as it was.</exception>
    public static bool TryRun(DeltaBody body, ImageContent before, BoundSchema schema, IdentitySpace space, IServiceProvider? services)
    {
        var restore = new DeltaRestore(body, before, schema, space, services);
        ImageContent content = restore._newRows.ToContent(before.Schema);
        if (new AliasTargets(content).Find().Any(static place => place.Identity != KeptCollections.NoRow))
            return false;
        restore.RequireTargets(content);
        GraphRestore graph = restore.Graph(content);
        List<long> missing = restore._written.Where(identity => !restore._targets.ContainsKey(identity)).ToList();
        foreach (long identity in CreationOrder.Of(content, missing))
            graph.Resolve(identity);
        restore.Write(graph);
        foreach (long identity in missing)
            space.Bind(graph.Objects[identity], identity);
        return true;
    }

    private void Read(TableChange table, ShallowCapture capture)
    {
        foreach (RowSource row in table.Added)
        {
            // What is added may be alive still: a rollback brings back the object that the game dropped.
            if (Living(table.Type, row.Identity) is { } target)
            {
                _oldRows.Add(table.Type, row.Identity, capture.Whole(target, table.Type, row.Identity));
                _targets.Add(row.Identity, target);
            }

            _newRows.Add(table.Type, row.Identity, row.Bytes);
            _written.Add(row.Identity);
        }

        foreach (RowChange change in table.Changed)
        {
            ISessionTracked target = Living(table.Type, change.Identity) ?? throw Drift(change.Identity, "is gone");
            ReadOnlyMemory<byte> live = capture.Members(target, table.Type, change.Identity, change.Mask.Span);
            _before.TryFind(change.Identity, out ImageTable before, out int row);
            byte[] next = RowPatch.Apply(table.Type, change, live.Span, _before.Row(before, row), out SchemaMember? drifted);
            if (drifted is not null)
                throw Drift(change.Identity, drifted.IsReadOnly ? $"would need another {drifted.Name}, which is read-only" : $"has another {drifted.Name}");
            _oldRows.Add(table.Type, change.Identity, live);
            _newRows.Add(table.Type, change.Identity, next);
            _targets.Add(change.Identity, target);
            _written.Add(change.Identity);
        }
    }

    private ISessionTracked? Living(SchemaType type, long identity) =>
        _space.Find(identity) is ISessionTracked target && _schema.IndexOf(target) == type.Index ? target : null;

    /// <summary>Everything that the new rows refer to is alive or comes with them; what never had a row may be gone.</summary>
    private void RequireTargets(ImageContent content)
    {
        var references = new ReferenceVisitor(content, constructorOnly: false);
        IReadOnlyList<KeyValuePair<long, string>> untracked = _body.Untracked ?? _before.Untracked;
        foreach (long target in _written.SelectMany(identity => references.Find(identity).ToArray()))
        {
            if (!content.TryFind(target, out _, out _) && _space.Find(target) is null && untracked.All(item => item.Key != target))
                throw Drift(target, "is gone");
        }
    }

    private GraphRestore Graph(ImageContent content)
    {
        var graph = new GraphRestore(content, _schema) { Living = _space.Find, Outside = _space.Find, Wanted = _written, Services = _services };
        foreach (KeyValuePair<long, object> target in _targets)
            graph.Bind(target.Key, target.Value);
        graph.Collections.Standing = _kept;
        return graph;
    }

    private void Write(GraphRestore graph)
    {
        try
        {
            graph.WriteRows(_written);
            graph.RunSetters(stopAtFailure: true, static _ => { });
            var context = new SessionRestoreContext(TimeSpan.Zero, inPlace: true);
            foreach (long identity in _written)
            {
                SessionContract contract = ((ISessionTracked)graph.Objects[identity]).SessionContract;
                if (contract.RunsUserCode)
                    contract.Restored(graph.Objects[identity], context);
            }
        }
        catch (Exception exception)
        {
            throw RestoreFailure.Of("The delta could not be applied to the state", exception, isTorn: !TryUndo());
        }
    }

    private bool TryUndo()
    {
        try
        {
            GraphRestore graph = Graph(_oldRows.ToContent(_before.Schema));
            graph.WriteRows(_targets.Keys);
            graph.RunSetters(stopAtFailure: false, static _ => { });
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private SessionDriftException Drift(long identity, string what) =>
        new($"The live state is not the one that the delta starts from: {new NodeReader(_before).Label(identity)} {what}.");
}
