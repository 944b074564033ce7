using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Collects the pieces that a new value consists of and writes them as a <see cref="PartEdit"/>.</summary>
internal sealed class EditScript
{
    /// <summary>A shorter piece of the old value is written anew: to point at it takes as much.</summary>
    private const int MinCopy = 5;

    private readonly List<Piece> _pieces = new();

    /// <summary>The size of the elements whose places and numbers the pieces are counted in; 1 for bytes.</summary>
    public int Unit { get; set; } = 1;

    public void Clear()
    {
        _pieces.Clear();
        Unit = 1;
    }

    /// <summary>Goes on with bytes of the old value.</summary>
    public void Copy(int start, int length) => Add(new Piece(start, length));

    /// <summary>Goes on with bytes that the old value does not have.</summary>
    public void Insert(int length) => Add(new Piece(-1, length));

    /// <summary>Writes the edit.</summary>
    /// <param name="after">The new value, for what the old one does not have.</param>
    /// <param name="output">Takes the bytes.</param>
    public void Write(ReadOnlySpan<byte> after, ByteWriter output)
    {
        List<Piece> pieces = WithoutShortCopies();
        int origin = pieces.Find(static piece => piece.IsCopy).Start;
        int unit = pieces.TrueForAll(piece => !piece.IsCopy || ((piece.Start - origin) % Unit == 0 && piece.Length % Unit == 0)) ? Unit : 1;
        output.VarUInt((uint)unit - 1);
        output.VarUInt((uint)origin);
        int expected = origin;
        int written = 0;
        foreach (Piece piece in pieces)
        {
            if (piece.IsCopy)
            {
                int jump = (piece.Start - expected) / unit;
                output.VarUInt(((ulong)(piece.Length / unit) << 1) | 1);
                output.VarUInt(jump < 0 ? ((ulong)(-(long)jump) << 1) | 1 : (ulong)jump << 1);
                expected = piece.Start + piece.Length;
            }
            else
            {
                output.VarUInt((ulong)piece.Length << 1);
                output.Bytes(after.Slice(written, piece.Length));
            }

            written += piece.Length;
        }
    }

    private List<Piece> WithoutShortCopies()
    {
        var pieces = new List<Piece>(_pieces.Count);
        foreach (Piece piece in _pieces)
            Append(pieces, piece.IsCopy && piece.Length < MinCopy ? new Piece(-1, piece.Length) : piece);
        return pieces;
    }

    private void Add(Piece piece)
    {
        if (piece.Length > 0)
            Append(_pieces, piece);
    }

    private static void Append(List<Piece> pieces, Piece piece)
    {
        if (pieces.Count > 0 && pieces[pieces.Count - 1] is var last && last.IsFollowedBy(piece))
            pieces[pieces.Count - 1] = last with { Length = last.Length + piece.Length };
        else
            pieces.Add(piece);
    }

    /// <param name="Start">Where it stands in the old value, -1 for new bytes.</param>
    /// <param name="Length">In bytes.</param>
    private readonly record struct Piece(int Start, int Length)
    {
        public bool IsCopy => Start >= 0;

        public bool IsFollowedBy(Piece next) => IsCopy ? next.Start == Start + Length : !next.IsCopy;
    }
}
