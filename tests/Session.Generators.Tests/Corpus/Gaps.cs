using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow;

namespace Corpus.Gaps
{
    public interface IWeapon { }
    public interface INobody { }
    public abstract class Shape { }
    [SessionTracked] public partial class Sword : IWeapon { public int Sharp; }
    [SessionTracked] public partial class Circle : Shape { public int Radius; }
    public class Untracked { public int X; }
    public class Backpack : List<int> { public int Weight; }
    public class Sized : List<int> { public Sized(int size) : base(size) { } }
    [SessionIgnored("an engine's")] public class Engine { public int X; }
    [SessionTracked] public partial struct Route { public int Id; public List<int> Stops; }
    public struct Closed { private int _x; public int X => _x; }
    public class Other : Untracked { [Obsolete("no", true)] public int Old; }
    public struct NotPartial { private object _x; public object X => _x; }

    [SessionTracked]
    public partial class Everything
    {
        public object Anything;
        public dynamic Dynamic;
        public Action Code;
        public Func<int, string> Function;
        public Task Work;
        public Task<int> WorkOfInt;
        public Timer Timer;
        public Stream Stream;
        public FileStream File;
        public Type Type;
        public IEnumerable<int> Sequence;
        public Random Random;
        public System.Collections.ArrayList Objects;
        public System.Collections.Queue Queue;
        public HashSet<List<int>> SetOfLists;
        public System.Collections.ObjectModel.ReadOnlyCollection<int> List;
        public System.Collections.ObjectModel.ReadOnlyDictionary<int, int> Map;
        public Backpack Backpack;
        public Sized Sized;
        public (int A, object B) Tuple;
        public Tuple<int, int> TupleObject;
        public KeyValuePair<object, int> Entry;
        public TimeZoneInfo Zone;
        public System.Globalization.CultureInfo Culture;
        public List<IntPtr> Handles;
        public int[,,,,] Grid;
        public IntPtr Handle;
        public Untracked Untracked;
        public List<Untracked> UntrackedList;
        public Untracked[] UntrackedArray;
        public Dictionary<string, Untracked> UntrackedMap;
        public Dictionary<List<int>, int> ListAsKey;
        public Dictionary<int?, int> NullableAsKey;
        public Dictionary<Route, int> StructWithListAsKey;
        public Dictionary<(int Id, Route? Route), int> TupleWithListAsKey;
        public Closed Closed;
        public Closed? MaybeClosed;
        public NotPartial NotPartial;
        public INobody Nobody;
        public DayOfWeek Day;

        public IWeapon Weapon;
        public List<IWeapon> Weapons;
        public Shape Shape;
        public Engine Engine;
        public List<Engine> Engines;
        [SessionIgnored("on purpose")] public object Ignored;
        [field: SessionIgnored("on purpose")] public object IgnoredField { get; set; }
    }

    [SessionTracked, SessionIgnored("nothing of it is state")]
    public partial class Whole
    {
        public int X;
        public object Y;
    }

    [SessionTracked]
    public partial struct StructWithGap
    {
        public object Y;
    }
}
