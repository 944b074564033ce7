using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Content of an older schema in the layout of this build's. Runs no code of the game.</summary>
internal static class ContentEvolution
{
    /// <param name="content">What was stored.</param>
    /// <param name="plan">What becomes of it.</param>
    /// <param name="absent">Members that there is no value for, by object.</param>
    /// <exception cref="SessionFormatException">Something would be lost.</exception>
    public static ImageContent Convert(ImageContent content, EvolutionPlan plan, out IReadOnlyDictionary<long, SchemaMember[]> absent)
    {
        if (content.Roots.FirstOrDefault(root => plan.Gone.Contains(root.Identity)) is { Identity: not 0 } gone)
            throw new SessionFormatException($"The snapshot's root '{gone.Name}' is removed, or of a type that is.");
        using var rows = new ByteWriter(content.Bytes.Length);
        var converter = new RowConverter(content, plan, rows);
        var entries = new List<RowEntry>(plan.Rows.Count);
        foreach (EvolvedRow row in plan.Rows)
        {
            int start = rows.Length;
            int type = converter.Convert(row).Index;
            entries.Add(new RowEntry(type, row.Identity, start, rows.Length - start));
        }

        absent = converter.Absent;

        ImageContent result = Assemble(plan.Target.Schema, content.Roots, content.Untracked, entries, rows.WrittenMemory);
        new ContentValidator(result).Validate();
        return result;
    }

    /// <summary>Puts rows that are in the order of identities into tables, in an array of their own.</summary>
    public static ImageContent Assemble(
        SessionSchema schema,
        IReadOnlyList<ImageRoot> roots,
        IReadOnlyList<KeyValuePair<long, string>> untracked,
        IReadOnlyList<RowEntry> entries,
        ReadOnlyMemory<byte> rows)
    {
        var tables = new List<RowSource>?[schema.Types.Count];
        foreach (RowEntry entry in entries)
            (tables[entry.Type] ??= new List<RowSource>()).Add(new RowSource(entry.Identity, rows.Slice(entry.Offset, entry.Length)));
        using var output = new ImageContentWriter(schema, rows.Length + (entries.Count * 4) + 256);
        output.Begin(roots, untracked, tables.Count(static table => table is not null));
        for (int i = 0; i < tables.Length; i++)
        {
            if (tables[i] is { } table)
                output.Table(schema.Types[i], table);
        }

        return output.Complete(out _);
    }

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
