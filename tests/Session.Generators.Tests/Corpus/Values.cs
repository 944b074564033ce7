using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Drawing;
using System.Numerics;
using System.Text;
using SessionFlow;

namespace Corpus.Values
{
    [SessionTracked]
    public partial class Ship
    {
        public (int, string) Unnamed;
        public (int Number, string Text) Named;
        public (int @class, (Ship, List<int>) @namespace) Nested;
        public (int, int, int, int, int, int, int, int, string Ninth, Ship Tenth) Long;
        public ValueTuple Nothing;
        public ValueTuple<int> One;
        public (Mode Mode, Ship Other)? Maybe;
        public readonly (Ship Owner, string Name) Fixed;
        public List<(Ship Target, int Damage)> Hits = new List<(Ship, int)>();
        public Dictionary<(int X, int Y), (string, Mode)> Cells = new Dictionary<(int X, int Y), (string, Mode)>();
        public (byte, byte)[] Pairs = new (byte, byte)[0];
        public KeyValuePair<int, string> Entry;
        public KeyValuePair<string, Ship> Other;
        public KeyValuePair<Mode, (int, int)>? MaybeEntry;
        public List<KeyValuePair<string, List<int>>> Entries = new List<KeyValuePair<string, List<int>>>();
        public readonly KeyValuePair<int, int> FixedEntry;
    }

    public enum Mode : byte { A, B }

    [SessionTracked]
    public partial class Numbers
    {
        public nint Native;
        public nuint UnsignedNative;
        public List<nint> Natives = new List<nint>();
        public BigInteger Big;
        public Complex Complex;
        public Index Index;
        public Range Range;
        public BitVector32 Bits;
        public Version Version;
        public Uri Link;
        public readonly Version FixedVersion;
        public readonly Uri FixedLink;
        public readonly BigInteger FixedBig;
        public BigInteger? MaybeBig;
        public Index? MaybeIndex;
        public List<Version> Versions = new List<Version>();
        public Dictionary<Uri, BigInteger> Links = new Dictionary<Uri, BigInteger>();
    }

    [SessionTracked]
    public partial class Drawn
    {
        public Point Point;
        public PointF PointF;
        public Size Size;
        public SizeF SizeF;
        public Rectangle Rectangle;
        public RectangleF RectangleF;
        public Color Color;
        public Color? MaybeColor;
        public Color[] Palette = new Color[0];
        public Dictionary<Point, Color> Pixels = new Dictionary<Point, Color>();
        public readonly Color Fixed;
    }

    [SessionTracked]
    public partial class Grids
    {
        public int[,] Flat = new int[0, 0];
        public readonly Ship[,] Fixed = new Ship[8, 8];
        public (int, string)[,,] Deep;
        public Mode?[,,,] Deepest;
        public int[,][] OfArrays;
        public int[][,] ArrayOfGrids;
        public List<bool[,]> List = new List<bool[,]>();
        public Dictionary<string, List<byte>[,]> Named = new Dictionary<string, List<byte>[,]>();
        public StringBuilder Text;
        public readonly StringBuilder Log = new StringBuilder();
        public List<StringBuilder> Lines = new List<StringBuilder>();
    }

    [SessionTracked]
    public readonly partial struct Cell
    {
        public readonly int X;
        private readonly string _name;
        public (int, Mode) Pair { get; }
        public Cell(int x, string name) { X = x; _name = name; Pair = (x, Mode.A); }
        public override string ToString() => _name;
    }

    [SessionTracked]
    public partial class Board
    {
        public Cell Cell;
        public Cell? Maybe;
        public List<Cell> Cells = new List<Cell>();
        public Dictionary<Cell, Cell> Keyed = new Dictionary<Cell, Cell>();
        public Dictionary<(Cell, Version), int> Deeper = new Dictionary<(Cell, Version), int>();
    }
}
