// Generic state: grids, pools, registries, constraints, self types.
#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using SessionFlow;

namespace Generic
{
    [SessionTracked]
    public partial class Grid<T> where T : struct
    {
        private readonly T[] _cells = new T[16];
        private int _version;

        public ref T this[int at] => ref _cells[at];

        public void Touch() => _version++;
    }

    [SessionTracked]
    public partial class Pool<T> where T : class, new()
    {
        private readonly Stack<T> _free = new();
        private readonly Func<T> _make = static () => new T();
        private int _made;

        public T Take()
        {
            if (_free.Count > 0)
                return _free.Pop();
            _made++;
            return _make();
        }
    }

    public class /*SES1002*/Registry<TKey, TValue> : IEnumerable<TValue> where TKey : notnull
    {
        private readonly Dictionary<TKey, TValue> _all = new();

        public void Add(TKey key, TValue value) => _all.Add(key, value);

        public IEnumerator<TValue> GetEnumerator() => _all.Values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    [SessionTracked]
    public abstract partial class Entity<TSelf> where TSelf : Entity<TSelf>
    {
        public int Id;
        public TSelf? Parent;
    }

    [SessionTracked]
    public partial class Crate : Entity<Crate>
    {
        public Registry<int, string> Labels = new();
        public Grid<int> Inside = new();
    }

    public class /*SES1002*/Observable<T>
    {
        private T? _value;

        public T? Value
        {
            get => _value;
            set => _value = value;
        }
    }

    [SessionTracked]
    public partial class Model
    {
        public Observable<int> Score { get; } = new();
        public Observable<string> Title { get; } = new();
    }

    [SessionTracked]
    public partial class Modifiers : List<int>
    {
        public int Limit = 3;
    }

    public class Tags : HashSet<string> { }

    [SessionTracked]
    public partial class Thing
    {
        public Tags Tags = new();
        public Modifiers Modifiers = new();
        public Lazy<Tags>? /*SES1001*/Late;
    }
}
