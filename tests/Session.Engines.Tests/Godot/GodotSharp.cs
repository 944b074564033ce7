using System;

// What the sample needs of the engine, with the fields that the engine's types have: which of them are public decides what needs
// a converter.
namespace Godot;

/// <summary>The engine's loop, as far as one node sees it.</summary>
public static class Game
{
    public static void Enter(Node node)
    {
        node.IsInside = true;
        node._EnterTree();
    }

    /// <summary>A frame: a node that pauses with the tree is not called in one that is paused.</summary>
    public static void Frame(Node node, double delta, bool isPaused = false)
    {
        if (!isPaused || node.ProcessMode == Node.ProcessModeEnum.Always)
            node._Process(delta * Engine.TimeScale);
    }

    public static void Leave(Node node)
    {
        node._ExitTree();
        node.IsInside = false;
    }
}

public class Node
{
    public const long NotificationWMCloseRequest = 1006;
    public const long NotificationWMGoBackRequest = 1007;
    public const long NotificationApplicationResumed = 2014;
    public const long NotificationApplicationPaused = 2015;
    public const long NotificationApplicationFocusIn = 2016;
    public const long NotificationApplicationFocusOut = 2017;

    public enum ProcessModeEnum
    {
        Inherit,
        Pausable,
        WhenPaused,
        Always,
        Disabled,
    }

    public ProcessModeEnum ProcessMode { get; set; }

    internal bool IsInside { get; set; }

    public bool IsInsideTree() => IsInside;

    public virtual void _EnterTree()
    {
    }

    public virtual void _ExitTree()
    {
    }

    public virtual void _Process(double delta)
    {
    }

    public virtual void _Notification(int what)
    {
    }
}

public static class Engine
{
    public static double TimeScale { get; set; } = 1;

    public static bool IsEditor { get; set; }

    public static bool IsEditorHint() => IsEditor;
}

public static class ProjectSettings
{
    public static string UserFolder { get; set; } = "";

    public static string GlobalizePath(string path) => path.Replace("user://", UserFolder + "/", StringComparison.Ordinal);
}

public interface ISerializationListener
{
    void OnBeforeSerialize();

    void OnAfterDeserialize();
}

public enum PropertyHint
{
    None,
    Range,
    Dir,
}

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class ExportAttribute(PropertyHint hint = PropertyHint.None, string hintString = "") : Attribute
{
    public PropertyHint Hint { get; } = hint;

    public string HintString { get; } = hintString;
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class GlobalClassAttribute : Attribute;

public struct Vector2(float x, float y)
{
    public float X = x;
    public float Y = y;
}

public struct Vector2I(int x, int y)
{
    public int X = x;
    public int Y = y;
}

public struct Vector3(float x, float y, float z)
{
    public float X = x;
    public float Y = y;
    public float Z = z;
}

public struct Quaternion
{
    public float X;
    public float Y;
    public float Z;
    public float W;
}

public struct Color
{
    public float R;
    public float G;
    public float B;
    public float A;
}

public struct Basis
{
    public Vector3 Row0;
    public Vector3 Row1;
    public Vector3 Row2;
}

public struct Transform3D
{
    public Basis Basis;
    public Vector3 Origin;
}

public struct Rect2(Vector2 position, Vector2 size)
{
    private Vector2 _position = position;
    private Vector2 _size = size;

    public Vector2 Position
    {
        readonly get => _position;
        set => _position = value;
    }

    public Vector2 Size
    {
        readonly get => _size;
        set => _size = value;
    }
}

public struct Rect2I(Vector2I position, Vector2I size)
{
    private Vector2I _position = position;
    private Vector2I _size = size;

    public Vector2I Position
    {
        readonly get => _position;
        set => _position = value;
    }

    public Vector2I Size
    {
        readonly get => _size;
        set => _size = value;
    }
}

public struct Aabb(Vector3 position, Vector3 size)
{
    private Vector3 _position = position;
    private Vector3 _size = size;

    public Vector3 Position
    {
        readonly get => _position;
        set => _position = value;
    }

    public Vector3 Size
    {
        readonly get => _size;
        set => _size = value;
    }
}

public struct Plane(Vector3 normal, float d)
{
    public float D = d;
    private Vector3 _normal = normal;

    public Vector3 Normal
    {
        readonly get => _normal;
        set => _normal = value;
    }
}

/// <summary>Holds a handle of the engine, as the engine's does.</summary>
public sealed class StringName(string text)
{
    private readonly nint _handle = text.Length;
    private readonly string _text = text;

    public override string ToString() => _handle == 0 ? "" : _text;
}

/// <summary>Holds a handle of the engine, as the engine's does.</summary>
public sealed class NodePath(string text)
{
    private readonly nint _handle = text.Length;
    private readonly string _text = text;

    public override string ToString() => _handle == 0 ? "" : _text;
}
