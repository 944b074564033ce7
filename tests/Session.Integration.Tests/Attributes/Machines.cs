using System;
using System.Collections.Generic;
using SessionFlow;

[assembly: SessionInherited(typeof(Session.Integration.Tests.Attributes.EngineNode), "Position", "Label")]
[assembly: SessionIgnoredType(typeof(Session.Integration.Tests.Attributes.Sprite), "asset")]
[assembly: SessionIgnoredType(typeof(Session.Integration.Tests.Attributes.IHandle), "a handle")]

namespace Session.Integration.Tests.Attributes;

/// <summary>Stands for an engine's base class, which nobody can mark.</summary>
public class EngineNode
{
    private double _position;

    [System.ComponentModel.Browsable(false)] public static int Moves { get; set; }

    public double Position
    {
        get => _position;
        set
        {
            Moves++;
            _position = value;
        }
    }

    public string? Label;

    protected int Layer { get; set; }
}

public class Sprite
{
    public int Handle { get; set; }
}

public sealed class AtlasSprite : Sprite
{
}

public interface IHandle
{
}

public sealed class FileHandle : IHandle
{
    public int Number { get; set; }
}

[SessionTracked, SessionInherited(nameof(Layer))]
public partial class Machine : EngineNode
{
    public int Power;
    public Sprite? Skin;
    public List<AtlasSprite> Skins { get; } = new();
    public FileHandle? Log;

    public int LayerOf { get => Layer; set => Layer = value; }
}

/// <summary>Properties with setters that do what a test asks for.</summary>
[SessionTracked]
public sealed partial class Mixer
{
    private float _volume;
    private int _channel;

    public int Plain;
    public List<int> Levels { get; } = new();

    [SessionIgnored("what the tests look at")] public List<string> Calls { get; } = new();

    [SessionIgnored("what the tests ask for")] public int FailsAt { get; set; } = -1;

    [SessionIgnored("what the tests ask for")] public bool FailsForEver { get; set; }

    [SessionIgnored("what the tests ask for")] public bool HookThrows { get; set; }

    [SessionMember]
    public float Volume
    {
        get => _volume;
        set
        {
            Note($"Volume {value} {Plain} {Levels.Count}");
            _volume = value;
        }
    }

    [SessionMember]
    public int Channel
    {
        get => _channel;
        set
        {
            Note($"Channel {value}");
            _channel = Math.Min(value, Limit);
        }
    }

    [SessionMember] public string? Title { get => Next?.Plain.ToString(System.Globalization.CultureInfo.InvariantCulture); set => Note($"Title {value}"); }

    [SessionIgnored("a setting")] public int Limit { get; set; } = 100;

    public Mixer? Next;

    partial void OnRestored(SessionRestoreContext context)
    {
        Calls.Add("restored");
        if (HookThrows)
            throw new InvalidOperationException("the hook's own");
    }

    private void Note(string call)
    {
        Calls.Add(call);
        if (Calls.Count - 1 != FailsAt)
            return;
        FailsAt = FailsForEver ? FailsAt + 1 : -1;
        throw new InvalidOperationException("the setter's own");
    }
}
