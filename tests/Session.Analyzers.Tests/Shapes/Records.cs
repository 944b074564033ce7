// Records, structs, enums, flags, immutables.
#nullable enable
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using SessionFlow;

namespace Records
{
    public readonly record struct /*SES1002*/Tile(int X, int Y);

    public record struct /*SES1002*/Reading(double Value, DateTime At);

    [SessionTracked] public partial record Weapon(string Name, int Damage);

    [SessionTracked] public partial record Bow(string Name, int Damage, int Arrows) : Weapon(Name, Damage);

    public record /*SES1002*/Buff(string Name, TimeSpan Left);

    [SessionTracked]
    public partial class Adventurer
    {
        public Weapon Weapon { get; set; } = new Bow("short", 3, 20);
        public Tile At;
        public Reading Last;
        public ImmutableList<Buff> Buffs { get; private set; } = ImmutableList<Buff>.Empty;
        public ImmutableArray<int> Path;
        public ReadOnlyCollection<string> Titles => _titles.AsReadOnly();
        private readonly List<string> _titles = new();

        public void Bless() => Buffs = Buffs.Add(new Buff("bless", TimeSpan.FromSeconds(3)));

        public void Knight() => _titles.Add("sir");
    }

    [Flags] public enum Status { None, Poisoned = 1, Asleep = 2 }

    public struct /*SES1002*/Cell
    {
        private int _height;
        public Status Status;

        public void Raise() => _height++;

        public readonly int Height => _height;
    }

    [SessionTracked]
    public partial class Field
    {
        public Cell[] Cells = new Cell[4];
        public (int Row, Status Status)? Selected;
        public KeyValuePair<string, int> Best;
        private Memory<byte> /*SES1001*/_buffer;

        public void Use(byte[] bytes) => _buffer = bytes;

        public int Size => _buffer.Length;
    }

    [SessionTracked]
    public readonly partial struct Money
    {
        public Money(int cents) => Cents = cents;

        public int Cents { get; }
    }

    [SessionTracked]
    public sealed partial class Purse
    {
        public Money Money;
        public required string Owner { get; init; }
    }
}
