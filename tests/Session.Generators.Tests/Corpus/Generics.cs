using System;
using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Generics
{
    public enum Mode { Off, On }

    [SessionTracked]
    public partial class Slot<T>
    {
        public T Item;
        public readonly T First;
        public List<T> Items { get; } = new List<T>();
        public Dictionary<string, T> ByName = new Dictionary<string, T>();
        public int Count;
        public Slot<T> Next;
    }

    [SessionTracked]
    public sealed partial class Slot<TKey, TValue>
        where TKey : notnull
        where TValue : class, new()
    {
        public Dictionary<TKey, TValue> Map = new Dictionary<TKey, TValue>();
        public TValue Fallback = new TValue();
        public Pair<TKey> Pair;
    }

    [SessionTracked]
    public partial class Slot
    {
        public Slot<int> Ints;
        public Slot<Slot<Mode>> Nested { get; } = new Slot<Slot<Mode>>();
        public List<Slot<string, Ship>> Listed;
        public Pair<Guid>? Maybe;
        public IHolder<Ship> Held;
    }

    public interface IHolder<T>
    {
        T Held { get; }
    }

    [SessionTracked]
    public partial class Ship : IHolder<Ship>
    {
        public Ship Held => this;
        public Open<Mode> Open;
    }

    public struct Open<T>
    {
        public T A;
        public int B;
    }

    [SessionTracked]
    public partial struct Pair<T>
        where T : notnull
    {
        public T Left;
        public T Right { get; }
        public List<T> Others;
        public int Count;
    }

    [SessionTracked]
    public partial struct Unlinked
    {
        public Pair<byte> Inner;
    }

    [SessionTracked]
    public partial class UsesStruct
    {
        public Unlinked Cell;
        public T Generic<T>(T value) => value;
    }

    [SessionTracked]
    public abstract partial class Entity<TSelf>
        where TSelf : Entity<TSelf>
    {
        public TSelf Twin;
        public int Level;
        protected readonly string Id = "";
        partial void OnRestored(SessionRestoreContext context) { }
    }

    [SessionTracked]
    public sealed partial class Hero : Entity<Hero>
    {
        public int Health;
    }

    [SessionTracked]
    public partial class Keyed<@class, T> : Entity<Keyed<@class, T>>
        where T : struct
    {
        public @class Value;
        public T? Maybe;
        public T[] All;
        public Slot<List<T>> Deep;
    }

    public partial class Outer<T>
    {
        public static object Make() => new Inner { Value = new Hidden() };

        [SessionTracked]
        public partial class Inner
        {
            public T Item;
            public object NotThis;
            internal Hidden Value;
            public Deepest<T> Deep;
            public Mode Own;
            public enum Mode { A, B }
        }

        [SessionTracked]
        internal sealed partial class Hidden
        {
            public Inner Back;
        }

        [SessionTracked]
        public partial class Deepest<U>
        {
            public T Mine;
            public U Yours;
        }
    }

    [SessionTracked(Name = "bag", FormerNames = new[] { "sack" })]
    public partial class Bag<T>
    {
        public T Item;
    }

    [SessionTracked]
    public partial class Bags : Bag<Mode>
    {
        public Bag<Bag<int[]>> Inner;
        public Outer<long>.Inner Nested;
        public Outer<Hero>.Deepest<string> Deepest;
        public Keyed<string, TimeSpan> Keyed;
    }

    [SessionTracked]
    public abstract partial class AnySlot
    {
        public int Number;
    }

    [SessionTracked]
    public partial class TypedSlot<T> : AnySlot
    {
        public T Value;
    }

    public static class Making
    {
        public static AnySlot[] All() => new AnySlot[]
        {
            new TypedSlot<int>(), new TypedSlot<Hero>(), new TypedSlot<Mode>(), new TypedSlot<Mode>(), new TypedSlot<List<string>>(),
            new TypedSlot<Open<Mode>>(), new TypedSlot<Action>(),
        };

        public static Type Named() => typeof(Corpus.Generics.Outer<short>.Inner);
    }

    [SessionTracked]
    public partial class Endless<T>
    {
        public T Item;
        public Endless<List<T>> Next;
    }

    [SessionTracked]
    public partial class NotCapturable
    {
        public Slot<Action> Actions;
        public Endless<int> Endless;
        public List<Slot<object>> Objects;
    }

    public partial class Participant<T>
    {
        [SessionRoot("bag")] private Bag<short> _bag = new Bag<short>();
        [OnSession(SessionEventKind.Started)] private void Began() => _bag = new Bag<short>();
    }
}
