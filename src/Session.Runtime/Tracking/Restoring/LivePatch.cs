using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace SessionFlow.Tracking;

/// <summary>
/// Patches the rows of live objects as a <see cref="PatchPlan"/> says. Every row is captured and held against the delta's base
/// before the first object is written, and what is written then can neither fail nor run code of the game, so nothing has to
/// be kept for undoing. A space keeps one and uses it again, so that a patch allocates nothing. Runs on the game thread,
/// within the space's gate.
/// </summary>
[SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "The writer has a buffer only during a patch.")]
internal sealed class LivePatch
{
    private static readonly HashSet<int> NoCollections = new();

    private readonly IdentitySpace _space;
    private readonly GraphRestore _graph = new();
    private readonly KeptCollections _kept = new() { KeepsObjects = true };
    private readonly ByteWriter _rows = new();
    private Target[] _targets = Array.Empty<Target>();
    private ImageContent? _nothing;
    private int _size = 256;

    public LivePatch(IdentitySpace space) => _space = space;

    /// <param name="plan">What changes; it applies.</param>
    /// <param name="root">The live root.</param>
    /// <returns>
    /// False when an object is gone, when a value is not as in the base, or when another object would have to stand where none
    /// of its class may; nothing has changed then.
    /// </returns>
    public bool TryRun(PatchPlan plan, ISessionTracked root)
    {
        if (!ReferenceEquals(_space.Find(plan.Root, ref plan.RootSlot), root))
            return false;
        if (_targets.Length < plan.Rows.Length)
            _targets = new Target[plan.Rows.Length];
        _rows.Rent(_size);
        try
        {
            if (!TryCapture(plan))
                return false;
            Write(plan);
            return true;
        }
        finally
        {
            _size = Math.Max(_size, _rows.Length);
            _rows.Dispose();
            _kept.Clear();
            Array.Clear(_targets, 0, plan.Rows.Length);
        }
    }

    private bool TryCapture(PatchPlan plan)
    {
        _space.BeginCapture();
        try
        {
            _space.Run.Begin(plan.Schema);
            _kept.BeginRow(NoCollections);
            int piece = 0;
            int reference = 0;
            for (int i = 0; i < plan.Rows.Length; i++)
            {
                ref PatchedRow row = ref plan.Rows[i];
                int start = _rows.Length;
                if (Find(plan, ref row) is not { } living)
                    return false;
                _targets[i] = new Target(living, start);
                _space.Run.WriteAround(living, row.Type, row.Identity, _kept, _rows);
                for (; piece < row.PieceEnd; piece++)
                {
                    if (!TryPatch(plan, plan.Pieces[piece], start))
                        return false;
                }

                for (; reference < row.ReferenceEnd; reference++)
                {
                    if (!TryPatch(plan, ref plan.References[reference], start))
                        return false;
                }
            }

            return true;
        }
        finally
        {
            _space.Run.End();
            _space.FinishCapture();
        }
    }

    private ISessionTracked? Find(PatchPlan plan, ref PatchedRow row) =>
        _space.Find(row.Identity, ref row.Slot) is ISessionTracked living
        && (_space.IsOf(row.Slot, plan.Schema, row.Type) || plan.Schema.IndexOf(living) == row.Type)
            ? living
            : null;

    private bool TryPatch(PatchPlan plan, PatchedPiece piece, int start)
    {
        Span<byte> value = _rows.At(start + piece.Offset, piece.Length);
        if (!value.SequenceEqual(plan.Old.AsSpan(piece.At, piece.Length)))
            return false;
        plan.New.AsSpan(piece.At, piece.Length).CopyTo(value);
        return true;
    }

    private bool TryPatch(PatchPlan plan, ref PatchedReference reference, int start)
    {
        Span<byte> value = _rows.At(start + reference.Offset, sizeof(long));
        long kept = BinaryPrimitives.ReadInt64LittleEndian(value);
        object? found = reference.Old == 0 ? null : _space.Find(reference.Old, ref reference.OldSlot);
        if (!ReferenceEquals(found, kept == 0 ? null : _kept.Of(kept)) || (found is null && reference.Old != 0))
            return false;
        if (reference.New != 0)
        {
            if (_space.Find(reference.New, ref reference.NewSlot) is not ISessionTracked next || Array.BinarySearch(reference.Allowed, plan.Schema.IndexOf(next)) < 0)
                return false;
            kept = _kept.Keep(next);
        }

        BinaryPrimitives.WriteInt64LittleEndian(value, reference.New == 0 ? 0 : kept);
        return true;
    }

    private void Write(PatchPlan plan)
    {
        if (_nothing?.Schema != plan.Before.Schema)
            _nothing = new ImageContent(plan.Before.Schema, default, Array.Empty<ImageRoot>(), Array.Empty<KeyValuePair<long, string>>(), Array.Empty<ImageTable>()) { MayHaveAliases = false };
        _graph.Begin(_nothing, plan.Schema);
        try
        {
            _graph.ReadAround(_rows.WrittenMemory, _kept);
            for (int i = 0; i < plan.Rows.Length; i++)
            {
                _graph.Write(_targets[i].Object, plan.Rows[i].Type, plan.Rows[i].Identity, _targets[i].Start);
            }
        }
        finally
        {
            _graph.End();
        }
    }

    /// <summary>A live object whose row is patched.</summary>
    /// <param name="Object">The object.</param>
    /// <param name="Start">Where its row begins.</param>
    private readonly record struct Target(ISessionTracked Object, int Start);
}
