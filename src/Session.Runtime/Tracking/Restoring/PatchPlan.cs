using System;
using System.Buffers.Binary;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// What a delta puts into live objects where it changes members of fixed size alone and no code of the game can run, so that
/// <see cref="LivePatch"/> can do it: kept on the delta, from one time to the next.
/// </summary>
internal sealed class PatchPlan
{
    private readonly List<PatchedRow> _rows = new();
    private readonly List<PatchedPiece> _pieces = new();
    private readonly List<PatchedReference> _references = new();

    private PatchPlan(DeltaBody body, ImageContent before, BoundSchema schema)
    {
        Body = body;
        Before = before;
        Schema = schema;
    }

    /// <summary>What the delta says, taken apart.</summary>
    public DeltaBody Body { get; }

    /// <summary>The state that the delta starts from.</summary>
    public ImageContent Before { get; }

    /// <summary>Its schema, with contracts.</summary>
    public BoundSchema Schema { get; }

    /// <summary>False where more has to be done than to patch rows.</summary>
    public bool Applies { get; private set; }

    /// <summary>The rows that change.</summary>
    public PatchedRow[] Rows { get; private set; } = Array.Empty<PatchedRow>();

    /// <summary>What changes in them but for references, row by row.</summary>
    public PatchedPiece[] Pieces { get; private set; } = Array.Empty<PatchedPiece>();

    /// <summary>The references that change, row by row.</summary>
    public PatchedReference[] References { get; private set; } = Array.Empty<PatchedReference>();

    /// <summary>The old values, piece by piece.</summary>
    public byte[] Old { get; private set; } = Array.Empty<byte>();

    /// <summary>The new values, piece by piece.</summary>
    public byte[] New { get; private set; } = Array.Empty<byte>();

    /// <summary>The identity of the root.</summary>
    public long Root => Before.Roots[0].Identity;

    /// <summary>Where the space that was asked last had the root.</summary>
    public int RootSlot;

    public static PatchPlan Of(DeltaBody body, ImageContent before, BoundSchema schema)
    {
        var plan = new PatchPlan(body, before, schema);
        using var oldValues = new ByteWriter(256);
        using var newValues = new ByteWriter(256);
        plan.Applies = !before.MayHaveAliases
            && before.Roots.Count == 1
            && body is { Roots: null, Untracked: null }
            && body.Tables.All(table => plan.TryAdd(table, oldValues, newValues));
        if (plan.Applies)
        {
            plan.Rows = plan._rows.ToArray();
            plan.Pieces = plan._pieces.ToArray();
            plan.References = plan._references.ToArray();
            plan.Old = oldValues.ToArray();
            plan.New = newValues.ToArray();
        }

        return plan;
    }

    private bool TryAdd(TableChange table, ByteWriter oldValues, ByteWriter newValues)
    {
        if (table.Added.Count > 0 || (table.Changed.Count > 0 && !IsPlain(table.Type, Schema.Contracts[table.Type.Index]!)))
            return false;
        foreach (RowChange change in table.Changed)
        {
            if (!TryAdd(table.Type, change, oldValues, newValues))
                return false;
        }

        return true;
    }

    private bool TryAdd(SchemaType type, RowChange change, ByteWriter oldValues, ByteWriter newValues)
    {
        ReadOnlySpan<byte> mask = change.Mask.Span;
        for (int member = type.RowMembers.Length; member < type.Members.Count; member++)
        {
            if (ChangeMask.IsSet(mask, member))
                return false;
        }

        Before.TryFind(change.Identity, out ImageTable table, out int row);
        ReadOnlySpan<byte> before = Before.Row(table, row);
        var input = new ByteReader(change.Values.Span, "delta");
        int firstPiece = _pieces.Count;
        for (int i = 0; i < type.RowMembers.Length; i++)
        {
            SchemaMember member = type.RowMembers[i];
            if (!ChangeMask.IsSet(mask, i))
                continue;
            bool isReference = member.Shape.Kind == ShapeKind.Reference;
            if (member.IsReadOnly || (member.Shape.HasIdentities && !isReference))
                return false;
            ReadOnlySpan<byte> newValue = input.Bytes(member.Shape.FixedSize);
            ReadOnlySpan<byte> oldValue = before.Slice(member.RowOffset, newValue.Length);
            if (isReference)
            {
                _references.Add(new PatchedReference(
                    member.RowOffset, BinaryPrimitives.ReadInt64LittleEndian(oldValue), BinaryPrimitives.ReadInt64LittleEndian(newValue), member.Shape.Allowed));
                continue;
            }

            Add(new PatchedPiece(member.RowOffset, newValue.Length, newValues.Length), firstPiece);
            oldValues.Bytes(oldValue);
            newValues.Bytes(newValue);
        }

        _rows.Add(new PatchedRow(change.Identity, type.Index, _pieces.Count, _references.Count));
        return true;
    }

    /// <summary>Adds a piece of a row, or lengthens the one that it follows.</summary>
    private void Add(PatchedPiece piece, int firstOfRow)
    {
        if (_pieces.Count > firstOfRow && _pieces[^1] is var last && last.Offset + last.Length == piece.Offset)
            _pieces[^1] = last with { Length = last.Length + piece.Length };
        else
            _pieces.Add(piece);
    }

    /// <summary>
    /// True for a class of which a row can be written back with its collections as they are, and without any code of the
    /// game. One that is a collection itself holds its elements in its row.
    /// </summary>
    private static bool IsPlain(SchemaType type, SessionContract contract) =>
        !contract.RunsUserCode
        && !contract.HearsCapture
        && !type.HasWeakReferences
        && !typeof(IEnumerable).IsAssignableFrom(contract.Type)
        && type.Members.All(static member => CanStay(member.Shape));

    private static bool CanStay(SchemaShape shape) => !shape.RunsUserCode && shape.Kind switch
    {
        ShapeKind.AnyCollection => false,
        ShapeKind.Struct => shape.Struct!.Members.All(static member => CanStay(member.Shape)),
        ShapeKind.Nullable => CanStay(shape.Element!),

        // An array of a derived type is captured with its elements.
        ShapeKind.Array or ShapeKind.Rectangular => CanStay(shape.Element!) && !shape.Element!.HasCollections,
        _ => !shape.IsImmutable && !CollectionKinds.IsDerived(shape.Kind),
    };
}
