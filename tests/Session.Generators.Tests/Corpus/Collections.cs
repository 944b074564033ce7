using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using SessionFlow;

namespace Corpus.Collections
{
    public enum Mode { Off, On }

    [SessionTracked]
    public partial struct Slot
    {
        public int Index;
        public Queue<int> Waiting;
    }

    [SessionTracked]
    public partial class Everything
    {
        public HashSet<int> Numbers = new HashSet<int>();
        public HashSet<string> Tags { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        public HashSet<Everything> Others = new HashSet<Everything>();
        public HashSet<Mode?> Modes = new HashSet<Mode?>();
        public SortedSet<DateTime> Days = new SortedSet<DateTime>();
        public Queue<Everything> Turns = new Queue<Everything>();
        public Queue<Queue<Slot>> Slots = new Queue<Queue<Slot>>();
        public readonly Stack<string> Undo = new Stack<string>();
        public LinkedList<float> Trail = new LinkedList<float>();
        public SortedDictionary<string, List<Everything>> Groups = new SortedDictionary<string, List<Everything>>();
        public SortedList<Mode, HashSet<int>> Ranks = new SortedList<Mode, HashSet<int>>();
        public Collection<decimal> Prices = new Collection<decimal>();
        public ObservableCollection<Everything> Seen { get; } = new ObservableCollection<Everything>();
        public BitArray Fog = new BitArray(8);
        public List<BitArray> Floors = new List<BitArray>();
        public IList<Everything> List = new List<Everything>();
        public IReadOnlyList<int> View { get; } = new int[3];
        public ICollection<string> Any = new HashSet<string>();
        public IReadOnlyCollection<Slot> Items = new Queue<Slot>();
        public ISet<Mode> Set = new HashSet<Mode>();
        public IDictionary<string, IList<int>> Map = new Dictionary<string, IList<int>>();
        public IReadOnlyDictionary<Mode, Everything> Index = new SortedList<Mode, Everything>();
        public ConcurrentQueue<int> Jobs = new ConcurrentQueue<int>();
        public ConcurrentStack<string> Done = new ConcurrentStack<string>();
        public ConcurrentBag<Everything> Loot = new ConcurrentBag<Everything>();
        public ConcurrentDictionary<string, int> Scores { get; } = new ConcurrentDictionary<string, int>();
        public Roster Roster { get; } = new Roster();
        public List<Tags> TagSets = new List<Tags>();
        public Party Party = new Party();
    }

    public class Roster : List<Everything>
    {
        public int Crew => Count;
    }

    public sealed class Tags : HashSet<string>
    {
        public Tags()
            : base(StringComparer.Ordinal)
        {
        }
    }

    [SessionTracked]
    public partial class Party : List<Everything>
    {
        public string Name = "";
        public int Content;
    }

    [SessionTracked]
    public partial class Guild : Party
    {
        public readonly int Rank;
    }

    [SessionTracked]
    public sealed partial class Inventory : KeyedCollection<int, Everything>
    {
        public int Gold;

        protected override int GetKeyForItem(Everything item) => item.Numbers.Count;
    }
}
