using System.Collections.Generic;
using MemoryPack;
using MessagePack;
using Orleans;
using SessionFlow;

namespace Session.Benchmarks.States;

/// <summary>State S: twenty scalars, two strings, a list of ten.</summary>
[SessionTracked, MemoryPackable, MessagePackObject, GenerateSerializer]
public sealed partial class Player
{
    [Key(0), Id(0)] public int Level;
    [Key(1), Id(1)] public int Health;
    [Key(2), Id(2)] public int Mana;
    [Key(3), Id(3)] public int Strength;
    [Key(4), Id(4)] public int Wisdom;
    [Key(5), Id(5)] public int Luck;
    [Key(6), Id(6)] public long Experience;
    [Key(7), Id(7)] public long Gold;
    [Key(8), Id(8)] public float X;
    [Key(9), Id(9)] public float Y;
    [Key(10), Id(10)] public float Z;
    [Key(11), Id(11)] public float Yaw;
    [Key(12), Id(12)] public float Pitch;
    [Key(13), Id(13)] public float Stamina;
    [Key(14), Id(14)] public double PlayedSeconds;
    [Key(15), Id(15)] public bool IsMounted;
    [Key(16), Id(16)] public bool IsHardcore;
    [Key(17), Id(17)] public byte Faction;
    [Key(18), Id(18)] public short Title;
    [Key(19), Id(19)] public EntityMode Mode;
    [Key(20), Id(20)] public string Name = "";
    [Key(21), Id(21)] public string Home = "";
    [Key(22), Id(22)] public List<int> Slots = new();
}
