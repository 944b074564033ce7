using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace SessionFlow.Tracking;

/// <summary>
/// Gives an image back to the very objects that it was captured from, where all of them are alive and nothing has to be made:
/// rows are written and that is all. What may fail is written first and undone from a capture of those rows alone. A space
/// keeps one and uses it again, so that going back allocates nothing. Runs on the game thread, within the space's gate.
/// </summary>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "The writer has a buffer only while rows are written.")]
internal sealed class Rollback
{
    private readonly IdentitySpace _space;
    private readonly GraphRestore _graph = new();
    private readonly ByteWriter _old = new();
    private int _oldSize = 256;
    private bool _isRunning;

    public Rollback(IdentitySpace space) => _space = space;

    /// <param name="image">The state.</param>
    /// <param name="content">Its content, on lease.</param>
    /// <param name="schema">Its schema, with contracts.</param>
    /// <param name="root">The live root.</param>
    /// <returns>False when a restore has to do more; nothing has changed then.</returns>
    /// <exception cref="SessionRestoreException">A comparer of the game threw, or something cannot be replaced. Everything is as it was.</exception>
    public bool TryRun(StateImage image, ImageContent content, BoundSchema schema, ISessionTracked root)
    {
        // A comparer of the game may ask for another restore while one is under way.
        if (_isRunning || _space.IsCapturing || image.Lineage != _space.Lineage)
            return false;
        RollbackPlan plan = content.RollbackPlan ??= RollbackPlan.Of(content, schema);
        if (!plan.Applies || content.Roots.Count != 1 || content.Roots[0].Name.Length > 0)
            return false;
        _isRunning = true;
        _graph.Begin(content, schema);
        try
        {
            if (!TryBind(content, schema, plan) || !ReferenceEquals(_graph.Objects.Find(content.Roots[0].Identity), root))
                return false;
            if (plan.Guarded.Length > 0)
                WriteGuarded(content, schema, plan);
            _graph.WriteTables(plan.Safe);
            _space.RaiseTo(image.Highest);
            return true;
        }
        finally
        {
            _graph.End();
            _isRunning = false;
        }
    }

    private bool TryBind(ImageContent content, BoundSchema schema, RollbackPlan plan)
    {
        int number = 0;
        for (int i = 0; i < content.Tables.Count; i++)
        {
            ImageTable table = content.Tables[i];
            Type type = schema.Contracts[table.Type.Index]!.Type;
            foreach (long identity in table.Identities)
            {
                if (_space.Find(identity, ref plan.Slots[number]) is not { } target
                    || !(_space.IsOf(plan.Slots[number], schema, table.Type.Index) || target.GetType() == type))
                {
                    return false;
                }

                _graph.Objects.SetRow(number++, target);
            }
        }

        return true;
    }

    private void WriteGuarded(ImageContent content, BoundSchema schema, RollbackPlan plan)
    {
        _space.BeginCapture();
        try
        {
            CaptureGuarded(content, schema, plan);
            Write(schema, plan);
        }
        finally
        {
            _space.Run.End();
            _space.FinishCapture();
            _old.Dispose();
        }
    }

    private void CaptureGuarded(ImageContent content, BoundSchema schema, RollbackPlan plan)
    {
        try
        {
            _old.Rent(_oldSize);
            _space.Run.BeginSome(schema);
            foreach (int index in plan.Guarded)
            {
                ImageTable table = content.Tables[index];
                int first = content.Rows.FirstRows[index];
                for (int row = 0; row < table.Count; row++)
                    _space.Run.WriteOneOf((ISessionTracked)_graph.Objects.Of(first + row), table.Type.Index, table.Identity(row), _old);
            }

            _oldSize = _old.Length;
        }
        catch (Exception exception)
        {
            throw new SessionRestoreException($"The state could not be restored and is as it was: {exception.Message}", exception);
        }
    }

    private void Write(BoundSchema schema, RollbackPlan plan)
    {
        try
        {
            _graph.WriteTables(plan.Guarded);
        }
        catch (Exception exception)
        {
            throw RestoreFailure.Of("The state could not be restored", exception, isTorn: !TryUndo(schema));
        }
    }

    private bool TryUndo(BoundSchema schema)
    {
        try
        {
            var rows = new CapturedRows();
            rows.Take(schema, _space.Run, _old.Detach());
            ImageContent content = rows.ToContent(out _);
            var graph = new GraphRestore(content, schema) { Living = _space.Find };
            var identities = new List<long>();
            foreach (ImageTable table in content.Tables)
            {
                foreach (long identity in table.Identities)
                {
                    graph.Bind(identity, _graph.Objects[identity]);
                    identities.Add(identity);
                }
            }

            graph.WriteRows(identities);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
