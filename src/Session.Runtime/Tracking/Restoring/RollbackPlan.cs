using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>In which order the tables of an image are written into the objects that they were captured from, where <see cref="Rollback"/> can do it.</summary>
internal sealed class RollbackPlan
{
    private RollbackPlan(bool applies, int[] guarded, int[] safe, int rows)
    {
        Applies = applies;
        Guarded = guarded;
        Safe = safe;
        Slots = new int[rows];
    }

    /// <summary>False where a restore has to do more than to write rows.</summary>
    public bool Applies { get; }

    /// <summary>Tables whose writing may fail, and that are written first: code of a comparer runs, or a read-only member insists on its collection.</summary>
    public int[] Guarded { get; }

    /// <summary>Tables whose writing cannot fail.</summary>
    public int[] Safe { get; }

    /// <summary>Where the space that was asked last had each row's object.</summary>
    public int[] Slots { get; }

    public static RollbackPlan Of(ImageContent content, BoundSchema schema)
    {
        bool applies = !content.MayHaveAliases
            && !content.MayHaveStrays
            && content.Untracked.Count == 0
            && content.Tables.All(table => IsPlain(table.Type, schema.Contracts[table.Type.Index]!))
            && content.Everything is not null;
        ILookup<bool, int> tables = Enumerable.Range(0, content.Tables.Count).ToLookup(index => MayFail(content.Tables[index].Type));
        return new RollbackPlan(applies, tables[true].ToArray(), tables[false].ToArray(), applies ? content.Rows.Count : 0);
    }

    private static bool IsPlain(SchemaType type, SessionContract contract) =>
        !contract.RunsUserCode && !type.RunsMoreThanComparers && !type.HasWeakReferences && !(contract.HearsCapture && MayFail(type));

    private static bool MayFail(SchemaType type) => type.RunsUserCode || type.Members.Any(static member => member.IsReadOnly && member.Shape.HasCollections);
}
