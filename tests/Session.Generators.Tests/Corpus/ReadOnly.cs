using System;
using System.Collections.Generic;
using SessionFlow;

namespace Corpus.ReadOnly
{
    [SessionTracked]
    public partial class InitialisedOnly
    {
        public List<int> Items { get; } = new List<int>();
        public readonly Dictionary<int, string> Names = new Dictionary<int, string>();
    }

    [SessionTracked]
    public partial class ArrayOfFixedLength
    {
        private readonly float[] _values = new float[4];
        public float First => _values[0];
    }

    [SessionTracked]
    public sealed partial class WithConstructor
    {
        public WithConstructor(string name, Guid id, WithConstructor parent)
        {
            Name = name;
            Id = id;
            Parent = parent;
            Numbers = new[] { 1 };
            Children = new List<WithConstructor>();
        }

        public string Name { get; }
        public Guid Id { get; }
        public readonly bool IsGood = true;
        public readonly DateTime Made = DateTime.MinValue;
        public WithConstructor Parent { get; }
        public int? Level { get; }
        public readonly int[] Numbers;
        public List<WithConstructor> Children { get; }
        public Value Value { get; }
        public int Plain;
    }

    [SessionTracked]
    public partial class OnlyReadOnlyRows
    {
        private readonly int _a = 1;
        private readonly TimeSpan _b = TimeSpan.Zero;
        public int A => _a + _b.Days;
    }

    [SessionTracked]
    public abstract partial class WithParameterlessConstructor
    {
        protected WithParameterlessConstructor()
        {
        }

        public int X;
    }

    [SessionTracked]
    public partial class DerivedOfIt : WithParameterlessConstructor
    {
        public int Y;
    }

    [SessionTracked]
    public readonly partial struct Value
    {
        public Value(int a, string b, List<int> c)
        {
            A = a;
            B = b;
            _c = c;
        }

        public int A { get; }
        public readonly string B;
        private readonly List<int> _c;
        public int Count => _c.Count;
    }
}
