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
    private static readonly HashSet<int> None = new();

    private readonly IReadOnlyDictionary<long, SchemaMember[]> _added;
    private readonly GraphRestore _graph;
    private readonly IdentitySpace _space;
    private readonly ShallowCapture _capture;
    private readonly AliasShifts _shifts;
    private readonly bool _mayRefer;
    private readonly bool _mayCollect;

    private AddedMembers(ImageContent content, IReadOnlyDictionary<long, SchemaMember[]> added, GraphRestore graph, long highest)
    {
        Content = content;
        _added = added;
        _graph = graph;
        _space = new IdentitySpace(lineage: 0);
        _capture = new ShallowCapture(_space.Run);
        _shifts = new AliasShifts(content.Schema);
        SchemaMember[] members = added.Values.Distinct().SelectMany(static members => members).ToArray();
        _mayRefer = members.Any(static member => member.Shape.HasIdentities);
        _mayCollect = members.Any(static member => member.Shape.HasCollections);
        IsInRow = members.All(static member => member.InRow);
        if (!_mayRefer)
            return;
        foreach (KeyValuePair<long, object> item in graph.Objects.All)
            _space.Bind(item.Value, item.Key);
        _space.RaiseTo(highest);
    }

    /// <summary>The rows with the values of the added members.</summary>
    public ImageContent Content { get; private set; }

    /// <summary>True when rows stay as long as they are.</summary>
    private bool IsInRow { get; }

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
        members.Content = members.Capture(schema);
        return members;
    }

    /// <summary>Tells whoever restores the content of the objects, of what only added members lead to, of collections that
    /// stay, and of what constructors could not be given.</summary>
    public void TellTo(GraphRestore restore)
    {
        if (_mayRefer)
        {
            foreach (object target in _capture.Kept.Met)
                restore.Bind(_space.Meet(target), target);
        }

        restore.GoOnFrom(_graph);
        if (_mayCollect)
            restore.Collections.Standing = _capture.Kept;
    }

    private ImageContent Capture(BoundSchema schema)
    {
        _space.BeginCapture();
        try
        {
            _space.Run.Begin(schema);
            return IsInRow ? Overwrite() : Insert();
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
    }

    /// <summary>Every row stays where it is.</summary>
    private ImageContent Overwrite()
    {
        byte[] bytes = Content.Bytes.ToArray();
        using var alone = new ByteWriter(256);
        foreach (ImageTable table in Content.Tables)
        {
            for (int row = 0; row < table.Count; row++)
            {
                if (Added(table, row, out object target) is { } members)
                    Overwrite(bytes.AsSpan(table.Start(row)), Current(target, table.Type, table.Identity(row), alone), members);
            }
        }

        return Known(new ImageContent(Content.Schema, bytes, Content.Roots, Content.Untracked, Content.Tables) { SameGraph = _mayRefer ? null : Content });
    }

    private static void Overwrite(Span<byte> row, ReadOnlySpan<byte> current, SchemaMember[] members)
    {
        foreach (SchemaMember member in members)
        {
            if (member.InRow)
                current.Slice(member.RowOffset, member.Shape.FixedSize).CopyTo(row.Slice(member.RowOffset));
        }
    }

    private ImageContent Insert()
    {
        using var rows = new ByteWriter(Content.Bytes.Length);
        using var alone = new ByteWriter(256);
        var entries = new List<RowEntry>(Content.Rows.Count);
        foreach (ImageTable table in Content.Tables)
        {
            for (int row = 0; row < table.Count; row++)
            {
                int start = rows.Length;
                ReadOnlySpan<byte> stored = Content.Row(table, row);
                if (Added(table, row, out object target) is { } members)
                    Merge(table, row, stored, Current(target, table.Type, table.Identity(row), alone), members, rows);
                else
                    rows.Bytes(stored);
                entries.Add(new RowEntry(table.Type.Index, table.Identity(row), start, rows.Length - start));
            }
        }

        if (Content.MayHaveAliases)
            _shifts.Apply(rows, entries);
        return Known(ContentEvolution.Assemble(
            Content.Schema, Content.Roots, Content.Untracked, entries.ToArray(), rows.WrittenMemory, _mayRefer ? null : Content));
    }

    /// <summary>What is known of the stored values is known of all, unless those that were added may be more than that.</summary>
    private ImageContent Known(ImageContent content)
    {
        if (!_mayCollect)
            (content.MayHaveAliases, content.MayHaveStrays) = (Content.MayHaveAliases, Content.MayHaveStrays);
        return content;
    }

    private SchemaMember[]? Added(ImageTable table, int row, out object target)
    {
        target = null!;
        if (!_added.TryGetValue(table.Identity(row), out SchemaMember[]? members) || _graph.Objects.Find(table.Identity(row)) is not { } found)
            return null;
        target = found;
        return members;
    }

    /// <summary>The object's row as it is now. Where no member that is wanted of it may hold a collection, what others hold need not be put in order.</summary>
    private ReadOnlySpan<byte> Current(object target, SchemaType type, long identity, ByteWriter alone)
    {
        if (_mayCollect)
            return _capture.Members((ISessionTracked)target, type, identity, new byte[ChangeMask.SizeFor(type)]).Span;
        alone.Clear();
        _capture.Kept.BeginRow(None);
        _space.Run.WriteAlone((ISessionTracked)target, identity, _capture.Kept, alone);
        return alone.Written;
    }

    private void Merge(ImageTable table, int row, ReadOnlySpan<byte> stored, ReadOnlySpan<byte> current, SchemaMember[] members, ByteWriter output)
    {
        long identity = table.Identity(row);
        int start = output.Length;
        output.Bytes(stored.Slice(0, table.Type.RowSize));
        Overwrite(output.At(start, table.Type.RowSize), current, members);
        var left = new RowCursor { Position = table.Type.RowSize };
        RowCursor right = left;
        int collections = 0;
        foreach (SchemaMember member in table.Type.PartMembers)
        {
            (RowCursor leftStart, RowCursor rightStart) = (left, right);
            RowSkipper.Skip(stored, member.Shape, ref left);
            RowSkipper.Skip(current, member.Shape, ref right);
            if (Array.IndexOf(members, member) >= 0)
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
