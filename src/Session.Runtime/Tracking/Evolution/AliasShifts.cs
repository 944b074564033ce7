using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// Where the collections of stored rows come to stand when members are put between them, so that what shares one goes on
/// sharing the same.
/// </summary>
internal sealed class AliasShifts(SessionSchema schema)
{
    private readonly Dictionary<CollectionPlace, int> _moved = new();

    /// <summary>Says that some of a row's collections stand elsewhere in it.</summary>
    /// <param name="identity">The row.</param>
    /// <param name="from">The first one's old ordinal.</param>
    /// <param name="to">The ordinal behind the last one.</param>
    /// <param name="shift">What has to be added.</param>
    public void Note(long identity, int from, int to, int shift)
    {
        for (int i = from; i < to && shift != 0; i++)
            _moved.Add(new CollectionPlace(identity, i), i + shift);
    }

    /// <summary>Has the aliases of the rows point at the new places.</summary>
    public void Apply(ByteWriter rows, IReadOnlyList<RowEntry> entries)
    {
        if (_moved.Count == 0)
            return;
        var finder = new Finder(rows.WrittenMemory.ToArray(), _moved);
        foreach (RowEntry entry in entries)
            finder.VisitRow(schema.Types[entry.Type], entry.Identity, entry.Offset, entry.Offset + entry.Length);
        foreach ((int offset, int ordinal) in finder.Patches)
            rows.RefAt<int>(offset) = ordinal;
    }

    private sealed class Finder(byte[] rows, IReadOnlyDictionary<CollectionPlace, int> moved) : ValueVisitor(rows)
    {
        public List<(int Offset, int Ordinal)> Patches { get; } = new();

        protected override void OnAlias(SchemaShape shape, CollectionPlace target)
        {
            if (moved.TryGetValue(target, out int ordinal))
                Patches.Add((Position - sizeof(int), ordinal));
        }
    }
}
