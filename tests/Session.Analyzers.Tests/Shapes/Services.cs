// Plain C#: services by constructor, caches, events, lazies.
#nullable enable
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow;

namespace Plain
{
    public interface IClock { DateTime Now { get; } }

    public sealed class Telemetry
    {
        private int _sent;

        public void Send(string what) => Interlocked.Add(ref _sent, what.Length);
    }

    // Services stored from a constructor: an interface, a class with state, a delegate.
    [SessionTracked]
    public partial class Shop
    {
        private readonly IClock _clock;
        private readonly Telemetry /*SES2005*/_telemetry;
        private readonly Func<int, int> _price;

        public Shop(IClock clock, Telemetry telemetry, Func<int, int> price)
        {
            _clock = clock ?? throw new ArgumentNullException(nameof(clock));
            _telemetry = telemetry;
            _price = price;
        }

        public int Gold { get; private set; }

        public DateTime Opened { get; private set; }

        public void Sell(int item)
        {
            Gold += _price(item);
            Opened = _clock.Now;
            _telemetry.Send("sold");
        }
    }

    // Lazies and caches.
    [SessionTracked]
    public partial class Terrain
    {
        private readonly Lazy<int[]> _heights = new(() => new int[4]);
        private readonly ConcurrentDictionary<int, string> _names = new();
        [SessionIgnored("computed on demand")] private readonly Dictionary<int, int[]> _routes = new();
        private int? _cachedHash;
        public int Seed;

        public string Name(int at) => _names.GetOrAdd(at, static key => key.ToString());

        public int Hash => _cachedHash ??= _heights.Value.Sum() + _routes.Count;
    }

    // Work in the background.
    [SessionTracked]
    public partial class Downloader
    {
        private CancellationTokenSource? /*SES1001*/_stop;
        private Task? /*SES1001*/_running;
        private Stream? /*SES1001*/_file;
        public int Loaded;

        public void Start() => _running = Task.CompletedTask;

        public void Restart(Stream file)
        {
            _stop?.Cancel();
            _stop = new CancellationTokenSource();
            _file = file;
            _running = Task.CompletedTask;
        }

        public bool Busy => _running is { IsCompleted: false } && _file is not null;
    }

    // A journal of what happened, with an id each.
    [SessionTracked]
    public partial record Entry(int Id, string Text);

    [SessionTracked]
    public partial class Journal
    {
        private int _next;

        public List<Entry> Entries { get; } = new();

        public void Write(string text) => Entries.Add(new Entry(_next++, text));
    }

    // A comparer, a lock, a regular expression and a formatter: constants, all of them.
    [SessionTracked]
    public partial class Names
    {
        private static readonly System.Text.RegularExpressions.Regex s_word = new("[a-z]+");
        private static readonly string[] s_reserved = { "con", "nul" };
        private readonly object _gate = new();
        private readonly IComparer<string> _order = StringComparer.OrdinalIgnoreCase;
        private readonly SortedDictionary<string, int> _seen = new(StringComparer.Ordinal);

        public void Add(string name)
        {
            lock (_gate)
            {
                if (s_word.IsMatch(name) && !s_reserved.Contains(name) && _order.Compare(name, "a") > 0)
                    _seen[name] = 1;
            }
        }
    }

    // An undo stack of commands that are closures.
    [SessionTracked]
    public partial class Editor
    {
        private readonly Stack<Action> /*SES1001*/_undo = new();
        public int Value;

        public void Set(int value)
        {
            int old = Value;
            _undo.Push(() => Value = old);
            Value = value;
        }
    }

    // An undo stack of data.
    [SessionTracked]
    public abstract partial class Command { public abstract void Undo(Document document); }

    [SessionTracked]
    public partial class SetCommand : Command
    {
        public int Old;

        public override void Undo(Document document) => document.Value = Old;
    }

    [SessionTracked]
    public partial class Document
    {
        private readonly Stack<Command> _undo = new();
        public int Value;

        public void Set(int value)
        {
            _undo.Push(new SetCommand { Old = Value });
            Value = value;
        }
    }
}
