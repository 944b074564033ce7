using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Gives members that an older file does not know the values that their objects have now: for a new object those of its
/// initializers. The objects exist by then; nothing has been written into them.
/// </summary>
internal static class AddedMembers
{
    /// <param name="content">Converted content, with defaults in the place of the added members.</param>
    /// <param name="added">The added members, by class.</param>
    /// <param name="schema">This build's schema.</param>
    /// <param name="graph">Knows the objects; learns those that only added members lead to.</param>
    /// <param name="highest">The highest identity that the file names.</param>
    public static ImageContent Fill(
        ImageContent content, IReadOnlyDictionary<int, SchemaMember[]> added, BoundSchema schema, GraphRestore graph, long highest)
    {
        var space = new IdentitySpace(lineage: 0);
        foreach (KeyValuePair<long, object> item in graph.Objects)
            space.Bind(item.Value, item.Key);
        space.RaiseTo(highest);
        IEnumerable<ISessionTracked> targets = content.Tables
            .Where(table => added.ContainsKey(table.Type.Index))
            .SelectMany(static table => table.Identities.ToArray())
            .Where(graph.Objects.ContainsKey)
            .Select(identity => (ISessionTracked)graph.Objects[identity]);
        using StateImage live = StateCapture.CaptureObjects(space, targets, schema);
        if (live.Content.MayHaveAliases && AddedAliases.Exist(live.Content, added, highest))
            throw new SessionFormatException("A member that was added since the snapshot shares a collection with another; migrate it by hand.");

        using var rows = new ByteWriter(content.Bytes.Length);
        var entries = new List<RowEntry>();
        var pending = new Queue<long>();
        var shifts = new AliasShifts(content.Schema);
        foreach (ImageTable table in content.Tables)
        {
            for (int row = 0; row < table.Count; row++)
            {
                int start = rows.Length;
                Merge(content, table, row, live.Content, added, rows, pending, shifts);
                entries.Add(new RowEntry(table.Type.Index, table.Identity(row), start, rows.Length - start));
            }
        }

        if (content.MayHaveAliases)
            shifts.Apply(rows, entries);
        AddNewObjects(live.Content, space, graph, highest, pending, rows, entries);
        entries.Sort(static (a, b) => a.Identity.CompareTo(b.Identity));
        return ContentEvolution.Assemble(content.Schema, content.Roots, content.Untracked, entries, rows.WrittenMemory);
    }

    private static void Merge(
        ImageContent content, ImageTable table, int row, ImageContent live, IReadOnlyDictionary<int, SchemaMember[]> added, ByteWriter output, Queue<long> met, AliasShifts shifts)
    {
        if (!added.TryGetValue(table.Type.Index, out SchemaMember[]? members) || !live.TryFind(table.Identity(row), out ImageTable other, out int match))
        {
            output.Bytes(content.Row(table, row));
            return;
        }

        ReadOnlySpan<byte> stored = content.Row(table, row);
        ReadOnlySpan<byte> current = live.Row(other, match);
        foreach (SchemaMember member in table.Type.RowMembers)
            output.Bytes((members.Contains(member) ? current : stored).Slice(member.RowOffset, member.Shape.FixedSize));
        var left = new RowCursor { Position = table.Type.RowSize };
        RowCursor right = left;
        int collections = 0;
        foreach (SchemaMember member in table.Type.PartMembers)
        {
            int leftStart = left.Position;
            int rightStart = right.Position;
            (int leftCollections, int rightCollections) = (left.Collections, right.Collections);
            RowSkipper.Skip(stored, member.Shape, ref left);
            RowSkipper.Skip(current, member.Shape, ref right);
            output.Bytes(members.Contains(member)
                ? current.Slice(rightStart, right.Position - rightStart)
                : stored.Slice(leftStart, left.Position - leftStart));
            if (!members.Contains(member))
                shifts.Note(table.Identity(row), leftCollections, left.Collections, collections - leftCollections);
            collections += members.Contains(member) ? right.Collections - rightCollections : left.Collections - leftCollections;
        }

        // Whatever the live row leads to may be what an added member leads to; objects of the file are known already.
        foreach (long identity in new ReferenceVisitor(live, constructorOnly: false).Find(table.Identity(row)))
            met.Enqueue(identity);
    }

    private static void AddNewObjects(
        ImageContent live, IdentitySpace space, GraphRestore graph, long highest, Queue<long> pending, ByteWriter rows, List<RowEntry> entries)
    {
        foreach (long identity in PointedObjects.OutsideOf(live))
        {
            if (identity > highest && space.Find(identity) is { } pointed)
                graph.Bind(identity, pointed);
        }

        var seen = new HashSet<long>();
        var references = new ReferenceVisitor(live, constructorOnly: false);
        while (pending.Count > 0)
        {
            long identity = pending.Dequeue();
            if (identity <= highest || !seen.Add(identity) || space.Find(identity) is not { } target)
                continue;
            graph.Bind(identity, target);
            if (!live.TryFind(identity, out ImageTable table, out int row))
                continue;
            int start = rows.Length;
            rows.Bytes(live.Row(table, row));
            entries.Add(new RowEntry(table.Type.Index, identity, start, rows.Length - start));
            foreach (long next in references.Find(identity))
                pending.Enqueue(next);
        }
    }
}
