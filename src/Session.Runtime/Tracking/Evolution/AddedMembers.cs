using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Gives members that an older file does not know the values that their objects have now: for a new object those of its
/// initializers. The objects exist by then; nothing has been written into them. Collections that such members hold are left
/// as they are, shared or not, and so is what they lead to.
/// </summary>
internal sealed class AddedMembers
{
    private readonly IReadOnlyDictionary<long, SchemaMember[]> _added;
    private readonly GraphRestore _graph;
    private readonly IdentitySpace _space;
    private readonly ShallowCapture _capture;
    private readonly AliasShifts _shifts;

    private AddedMembers(ImageContent content, IReadOnlyDictionary<long, SchemaMember[]> added, GraphRestore graph, long highest)
    {
        Content = content;
        _added = added;
        _graph = graph;
        _space = new IdentitySpace(lineage: 0);
        _capture = new ShallowCapture(_space.Run);
        _shifts = new AliasShifts(content.Schema);
        foreach (KeyValuePair<long, object> item in graph.Objects.All)
            _space.Bind(item.Value, item.Key);
        _space.RaiseTo(highest);
    }

    /// <summary>The rows with the values of the added members.</summary>
    public ImageContent Content { get; private set; }

    /// <param name="content">Converted content, with defaults in the place of the added members.</param>
    /// <param name="added">The added members, by object.</param>
    /// <param name="schema">This build's schema.</param>
    /// <param name="graph">Knows the objects.</param>
    /// <param name="highest">The highest identity that the file names.</param>
    /// <exception cref="SessionRestoreException">A hook of the game threw.</exception>
    public static AddedMembers Fill(
        ImageContent content, IReadOnlyDictionary<long, SchemaMember[]> added, BoundSchema schema, GraphRestore graph, long highest)
    {
        var members = new AddedMembers(content, added, graph, highest);
        members.Content = members.Merge(schema);
        return members;
    }

    /// <summary>Tells whoever restores the content of the objects, of what only added members lead to, of collections that
    /// stay, and of what constructors could not be given.</summary>
    public void TellTo(GraphRestore restore)
    {
        foreach (object target in _capture.Kept.Met)
            restore.Bind(_space.Meet(target), target);
        restore.GoOnFrom(_graph);
        restore.Collections.Standing = _capture.Kept;
    }

    private ImageContent Merge(BoundSchema schema)
    {
        using var rows = new ByteWriter(Content.Bytes.Length);
        var entries = new List<RowEntry>();
        _space.BeginCapture();
        try
        {
            _space.Run.Begin(schema);
            foreach (ImageTable table in Content.Tables)
            {
                for (int row = 0; row < table.Count; row++)
                {
                    int start = rows.Length;
                    Merge(table, row, rows);
                    entries.Add(new RowEntry(table.Type.Index, table.Identity(row), start, rows.Length - start));
                }
            }
        }
        catch (Exception exception) when (exception is not SessionRestoreException)
        {
            throw new SessionRestoreException($"The members that the snapshot does not know could not be kept: {exception.Message}", exception);
        }
        finally
        {
            _space.Run.End();
            _space.FinishCapture();
        }

        if (Content.MayHaveAliases)
            _shifts.Apply(rows, entries);
        entries.Sort(static (a, b) => a.Identity.CompareTo(b.Identity));
        return ContentEvolution.Assemble(Content.Schema, Content.Roots, Content.Untracked, entries, rows.WrittenMemory);
    }

    private void Merge(ImageTable table, int row, ByteWriter output)
    {
        long identity = table.Identity(row);
        ReadOnlySpan<byte> stored = Content.Row(table, row);
        if (!_added.TryGetValue(identity, out SchemaMember[]? members) || _graph.Objects.Find(identity) is not { } target)
        {
            output.Bytes(stored);
            return;
        }

        ReadOnlySpan<byte> current = _capture.Members((ISessionTracked)target, table.Type, identity, new byte[ChangeMask.SizeFor(table.Type)]).Span;
        foreach (SchemaMember member in table.Type.RowMembers)
            output.Bytes((members.Contains(member) ? current : stored).Slice(member.RowOffset, member.Shape.FixedSize));
        var left = new RowCursor { Position = table.Type.RowSize };
        RowCursor right = left;
        int collections = 0;
        foreach (SchemaMember member in table.Type.PartMembers)
        {
            (RowCursor leftStart, RowCursor rightStart) = (left, right);
            RowSkipper.Skip(stored, member.Shape, ref left);
            RowSkipper.Skip(current, member.Shape, ref right);
            if (members.Contains(member))
            {
                output.Bytes(current.Slice(rightStart.Position, right.Position - rightStart.Position));
                collections += right.Collections - rightStart.Collections;
                continue;
            }

            output.Bytes(stored.Slice(leftStart.Position, left.Position - leftStart.Position));
            _shifts.Note(identity, leftStart.Collections, left.Collections, collections - leftStart.Collections);
            collections += left.Collections - leftStart.Collections;
        }
    }
}
