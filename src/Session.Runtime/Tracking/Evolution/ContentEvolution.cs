using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Content of an older schema in the layout of this build's. Runs no code of the game.</summary>
internal static class ContentEvolution
{
    /// <summary>For each row, so that the buffer seldom grows: a few members that were added.</summary>
    private const int RoomForAdded = 16;

    /// <param name="content">What was stored.</param>
    /// <param name="plan">What becomes of it.</param>
    /// <param name="absent">Members that there is no value for, by object.</param>
    /// <exception cref="SessionFormatException">Something would be lost.</exception>
    public static ImageContent Convert(ImageContent content, EvolutionPlan plan, out IReadOnlyDictionary<long, SchemaMember[]> absent)
    {
        if (content.Roots.FirstOrDefault(root => plan.Gone.Contains(root.Identity)) is { Identity: not 0 } gone)
            throw new SessionFormatException($"The snapshot's root '{gone.Name}' is removed, or of a type that is.");
        using var rows = new ByteWriter(content.Bytes.Length + (plan.Rows.Count * RoomForAdded));
        var converter = new RowConverter(content, plan, rows);
        var entries = new RowEntry[plan.Rows.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            EvolvedRow row = plan.Rows[i];
            int start = rows.Length;
            int type = converter.Convert(row).Index;
            entries[i] = new RowEntry(type, row.Identity, start, rows.Length - start);
        }

        absent = converter.Absent;
        ImageContent? model = plan.KeepsReferences ? content : null;
        ImageContent result = Assemble(plan.Target.Schema, content.Roots, content.Untracked, entries, rows.WrittenMemory, model);
        if (plan.OnlyCopies)
            (result.MayHaveAliases, result.MayHaveStrays) = (content.MayHaveAliases, content.MayHaveStrays);
        else
            new ContentValidator(result).Validate();
        return result;
    }

    /// <summary>Puts rows into tables, in an array of their own.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="roots">In the order of names.</param>
    /// <param name="untracked">In the order of identities.</param>
    /// <param name="entries">The rows.</param>
    /// <param name="rows">Their bytes.</param>
    /// <param name="sameGraph">See <see cref="ImageContent.SameGraph"/>.</param>
    public static ImageContent Assemble(
        SessionSchema schema,
        IReadOnlyList<ImageRoot> roots,
        IReadOnlyList<KeyValuePair<long, string>> untracked,
        RowEntry[] entries,
        ReadOnlyMemory<byte> rows,
        ImageContent? sameGraph)
    {
        int tables = PutInOrder(entries);
        using var output = new ImageContentWriter(schema, rows.Length + (entries.Length * 4) + 256);
        output.Begin(roots, untracked, tables);
        for (int start = 0, end = 0; start < entries.Length; start = end)
        {
            while (end < entries.Length && entries[end].Type == entries[start].Type)
                end++;
            output.Table(schema.Types[entries[start].Type], entries.AsSpan(start, end - start), rows, isCanonical: true);
        }

        return output.Complete(out _, sameGraph);
    }

    /// <returns>How many types have rows.</returns>
    private static int PutInOrder(RowEntry[] entries)
    {
        int tables = entries.Length == 0 ? 0 : 1;
        for (int i = 1; i < entries.Length; i++)
        {
            if (Compare(entries[i - 1], entries[i]) > 0)
            {
                Array.Sort(entries, Compare);
                return PutInOrder(entries);
            }

            tables += entries[i - 1].Type == entries[i].Type ? 0 : 1;
        }

        return tables;
    }

    private static int Compare(RowEntry a, RowEntry b) => a.Type != b.Type ? a.Type.CompareTo(b.Type) : a.Identity.CompareTo(b.Identity);

    private static IEnumerable<(ImageTable Table, int Row)> InOrder(ImageContent content) => content.Tables
        .SelectMany(static table => Enumerable.Range(0, table.Count).Select(row => (table, row)))
        .OrderBy(static item => item.table.Identity(item.row));

    /// <summary>Where collections stand that something else shares.</summary>
    public static SharedCollections Shared(ImageContent content)
    {
        var targets = new AliasTargets(content);
        RowEntry[] rows = InOrder(content)
            .Select(static item => new RowEntry(
                item.Table.Type.Index, item.Table.Identity(item.Row), item.Table.Start(item.Row), item.Table.End(item.Row) - item.Table.Start(item.Row)))
            .ToArray();
        return new SharedCollections(targets.Find(), content.Schema, rows, content.Bytes);
    }
}
