using System;
using System.Collections.Generic;
using System.Reflection;

// What the sample needs of the engine, with the fields that the engine's types have: which of them are public decides what needs
// a converter.
namespace UnityEngine
{
    /// <summary>Calls components as the engine does: by the names of their methods, private ones too.</summary>
    public static class Player
    {
        private static readonly List<MonoBehaviour> Components = new List<MonoBehaviour>();
        private static readonly List<MonoBehaviour> Destroyed = new List<MonoBehaviour>();

        public static T Add<T>()
            where T : MonoBehaviour, new()
        {
            var component = new T { gameObject = new GameObject() };
            component.gameObject.Component = component;
            Components.Add(component);
            Send(component, "Awake");
            Send(component, "OnEnable");
            return component;
        }

        public static void Frame()
        {
            foreach (MonoBehaviour component in Components.ToArray())
                Send(component, "Update");
            foreach (MonoBehaviour component in Destroyed.ToArray())
                Remove(component);
            Destroyed.Clear();
        }

        public static void Pause(bool isPaused) => SendAll("OnApplicationPause", isPaused);

        public static void Focus(bool hasFocus) => SendAll("OnApplicationFocus", hasFocus);

        public static void Quit()
        {
            SendAll("OnApplicationQuit");
            foreach (MonoBehaviour component in Components.ToArray())
                Remove(component);
        }

        public static void Enable(MonoBehaviour component, bool isEnabled) => Send(component, isEnabled ? "OnEnable" : "OnDisable");

        public static void Remove(MonoBehaviour component)
        {
            Send(component, "OnDisable");
            Send(component, "OnDestroy");
            Components.Remove(component);
        }

        internal static void Destroy(GameObject game) => Destroyed.Add(game.Component);

        private static void SendAll(string message, params object[] arguments)
        {
            foreach (MonoBehaviour component in Components.ToArray())
                Send(component, message, arguments);
        }

        private static void Send(MonoBehaviour component, string message, params object[] arguments)
        {
            for (Type type = component.GetType(); type != typeof(object); type = type.BaseType)
            {
                MethodInfo method = type.GetMethod(message, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly);
                if (method == null)
                    continue;
                method.Invoke(component, arguments);
                return;
            }
        }
    }

    public static class Application
    {
        public static string persistentDataPath { get; set; } = "";
    }

    public static class Time
    {
        public static float timeScale { get; set; } = 1f;
    }

    public class Object
    {
        public static void Destroy(Object item) => Player.Destroy((GameObject)item);

        public static void DontDestroyOnLoad(Object item) => ((GameObject)item).StaysOnLoad = true;
    }

    public sealed class GameObject : Object
    {
        public bool StaysOnLoad { get; set; }

        public MonoBehaviour Component { get; set; }
    }

    public class MonoBehaviour : Object
    {
        public GameObject gameObject { get; set; }
    }

    public struct Vector2
    {
        public float x;
        public float y;
    }

    public struct Vector3
    {
        public float x;
        public float y;
        public float z;

        public Vector3(float x, float y, float z) => (this.x, this.y, this.z) = (x, y, z);
    }

    public struct Vector4
    {
        public float x;
        public float y;
        public float z;
        public float w;
    }

    public struct Quaternion
    {
        public float x;
        public float y;
        public float z;
        public float w;
    }

    public struct Color
    {
        public float r;
        public float g;
        public float b;
        public float a;
    }

    public struct Vector2Int
    {
        private int m_X;
        private int m_Y;

        public Vector2Int(int x, int y) => (m_X, m_Y) = (x, y);

        public int x { get => m_X; set => m_X = value; }

        public int y { get => m_Y; set => m_Y = value; }
    }

    public struct Vector3Int
    {
        private int m_X;
        private int m_Y;
        private int m_Z;

        public Vector3Int(int x, int y, int z) => (m_X, m_Y, m_Z) = (x, y, z);

        public int x { get => m_X; set => m_X = value; }

        public int y { get => m_Y; set => m_Y = value; }

        public int z { get => m_Z; set => m_Z = value; }
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
    public struct Color32
    {
        [System.Runtime.InteropServices.FieldOffset(0)] private int rgba;
        [System.Runtime.InteropServices.FieldOffset(0)] public byte r;
        [System.Runtime.InteropServices.FieldOffset(1)] public byte g;
        [System.Runtime.InteropServices.FieldOffset(2)] public byte b;
        [System.Runtime.InteropServices.FieldOffset(3)] public byte a;

        public Color32(byte r, byte g, byte b, byte a)
        {
            rgba = 0;
            (this.r, this.g, this.b, this.a) = (r, g, b, a);
        }

        public override int GetHashCode() => rgba;
    }

    public struct Rect
    {
        private float m_XMin;
        private float m_YMin;
        private float m_Width;
        private float m_Height;

        public Rect(float x, float y, float width, float height) => (m_XMin, m_YMin, m_Width, m_Height) = (x, y, width, height);

        public float x { get => m_XMin; set => m_XMin = value; }

        public float y { get => m_YMin; set => m_YMin = value; }

        public float width { get => m_Width; set => m_Width = value; }

        public float height { get => m_Height; set => m_Height = value; }
    }

    public struct RectInt
    {
        private int m_XMin;
        private int m_YMin;
        private int m_Width;
        private int m_Height;

        public RectInt(int x, int y, int width, int height) => (m_XMin, m_YMin, m_Width, m_Height) = (x, y, width, height);

        public int x { get => m_XMin; set => m_XMin = value; }

        public int y { get => m_YMin; set => m_YMin = value; }

        public int width { get => m_Width; set => m_Width = value; }

        public int height { get => m_Height; set => m_Height = value; }
    }

    public struct Bounds
    {
        private Vector3 m_Center;
        private Vector3 m_Extents;

        public Vector3 center { get => m_Center; set => m_Center = value; }

        public Vector3 extents { get => m_Extents; set => m_Extents = value; }
    }

    public struct LayerMask
    {
        private int m_Mask;

        public int value { get => m_Mask; set => m_Mask = value; }
    }

    [AttributeUsage(AttributeTargets.Field)]
    public sealed class SerializeFieldAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Field)]
    public sealed class TooltipAttribute : Attribute
    {
        public TooltipAttribute(string tooltip) => Tooltip = tooltip;

        public string Tooltip { get; }
    }

    [AttributeUsage(AttributeTargets.Field)]
    public sealed class MinAttribute : Attribute
    {
        public MinAttribute(float min) => Min = min;

        public float Min { get; }
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class DisallowMultipleComponentAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class DefaultExecutionOrderAttribute : Attribute
    {
        public DefaultExecutionOrderAttribute(int order) => Order = order;

        public int Order { get; }
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class AddComponentMenuAttribute : Attribute
    {
        public AddComponentMenuAttribute(string menu) => Menu = menu;

        public string Menu { get; }
    }
}
