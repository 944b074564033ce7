using System;
using System.Collections.Generic;
using System.Numerics;
using SessionFlow;

namespace Corpus.Kinds
{
    public enum Mode { Off, On = 3, Negative = -7 }
    public enum Big : ulong { None, All = ulong.MaxValue }
    [Flags] public enum Bits : short { None = 0, A = 1, B = 2, Both = A | B, Low = short.MinValue }
    public enum Empty : byte { }

    [SessionTracked]
    public partial struct Point
    {
        public int X;
        public int Y;
    }

    [SessionTracked]
    public partial class Everything
    {
        public bool Flag;
        public byte U8;
        public sbyte I8;
        public short I16;
        public ushort U16;
        public int I32;
        public uint U32;
        public long I64;
        public ulong U64;
        public char Letter;
        public float F32;
        public double F64;
        public decimal Money;
        public Guid Id;
        public DateTime When;
        public DateTimeOffset WhenThere;
        public TimeSpan Length;
        public Vector2 V2;
        public Vector3 V3;
        public Vector4 V4;
        public Quaternion Turn;
        public Plane Wall;
        public Matrix3x2 Flat;
        public Matrix4x4 Deep;
        public Mode Mode;
        public Big Big;
        public Bits Bits;
        public Empty Empty;
        public string Text = "";
        public Everything Self;
        public Point Point;
        public int? MaybeInt;
        public Mode? MaybeMode;
        public Point? MaybePoint;
        public Vector3? MaybeVector;
        public List<int> Ints = new List<int>();
        public List<string> Texts = new List<string>();
        public List<Everything> Objects = new List<Everything>();
        public List<Point> Points = new List<Point>();
        public List<int?> MaybeInts = new List<int?>();
        public List<List<Mode>> Nested = new List<List<Mode>>();
        public int[] Array = new int[0];
        public bool[] Flags = new bool[0];
        public byte[][] Jagged = new byte[0][];
        public Everything[] ObjectArray = new Everything[0];
        public Dictionary<string, int> ByText = new Dictionary<string, int>();
        public Dictionary<Mode, Everything> ByMode = new Dictionary<Mode, Everything>();
        public Dictionary<Everything, List<Point>> ByObject = new Dictionary<Everything, List<Point>>();
        public Dictionary<Point, Dictionary<int, DateTime[]>> ByPoint = new Dictionary<Point, Dictionary<int, DateTime[]>>();
        public int Property { get; set; }
        protected internal int PrivateSetter { get; private set; }
        private volatile int _volatile;
        internal string Internal { get; set; } = "";

        public const int Constant = 1;
        public static int Static;
        public static readonly List<int> StaticList = new List<int>();
        public event EventHandler Changed;
        public int Computed => I32 + _volatile;
        public int Wrapped { get { return _wrapped; } set { _wrapped = value; } }
        private int _wrapped;
        public int this[int index] { get { return index; } set { Changed?.Invoke(this, EventArgs.Empty); } }
    }

    [SessionTracked]
    public partial class Nothing
    {
    }

    [SessionTracked]
    public partial struct NothingValue
    {
    }
}
