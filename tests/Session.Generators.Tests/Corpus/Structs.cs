using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Structs
{
    [SessionTracked]
    public partial class Ship
    {
        public Slot Slot;
        public Slot[] Slots = new Slot[0];
        public Tree Tree;
        public Ray Ray;
        public List<Ray> Rays = new List<Ray>();
        public Lib.Pair<int> Ints;
        public Lib.Pair<string> Texts;
        public Lib.Node Node;
        public Lib.Mixed Mixed;
        public Lib.Point LibPoint;
        public Other.Point OtherPoint;
    }

    [SessionTracked]
    public partial struct Slot
    {
        public Ship Ship;
        public string Name { get; set; }
        public Slot? Nothing() => null;
        [SessionIgnored("kept as it is")] public object Cache;
        public Lib.Mode Mode;
        public Lib.Point Point;
    }

    [SessionTracked]
    public partial struct Tree
    {
        public List<Tree> Branches;
        public Dictionary<string, Tree> ByName;
    }

    public struct Ray
    {
        public System.Numerics.Vector3 From;
        public System.Numerics.Vector3 To;
    }
}

namespace Lib
{
    public enum Mode { A, B }
    public struct Point { public int X; public int Y; public static readonly Point Zero; }
    public struct Pair<T> { public T Left; public T Right; }
    public struct Node { public List<Node> Children; public string Name; }
    public struct Mixed { public Point A; public Mode Mode; public bool Flag; public int[] Numbers; public Corpus.Structs.Ship Ship; public Corpus.Structs.Slot Slot; }
}

namespace Other
{
    public struct Point { public float X; }
}
