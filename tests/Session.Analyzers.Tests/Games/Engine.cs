// What engines look like from outside: handles everywhere, bases with state, callbacks by name.
using System;
using System.Collections.Generic;

namespace Godot
{
    public class GodotObject { public void CallDeferred(string method) { } }
    public class Resource : GodotObject { public string ResourcePath { get; set; } = ""; }
    public class Texture2D : Resource { }
    public class AudioStream : Resource { }
    public class PackedScene : Resource { public T Instantiate<T>() where T : Node => default!; }
    public class Node : GodotObject
    {
        public T GetNode<T>(string path) where T : class => default!;
        public Node GetParent() => null!;
        public virtual void _Ready() { }
        public virtual void _Process(double delta) { }
    }
    public class Node2D : Node { }
    public class Sprite2D : Node2D { public Texture2D Texture { get; set; } = null!; }
    public class Label : Node { public string Text { get; set; } = ""; }
    public class Timer : Node { public void Start(double seconds) { } }
    public class AnimationPlayer : Node { public void Play(string name) { } }
    public class CharacterBody2D : Node2D { }
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)] public sealed class ExportAttribute : Attribute { }
}

namespace UnityEngine
{
    public class Object { }
    public class Component : Object { public T GetComponent<T>() => default!; }
    public class Behaviour : Component { }
    public class MonoBehaviour : Behaviour { public Coroutine StartCoroutine(System.Collections.IEnumerator routine) => null!; }
    public sealed class Coroutine { }
    public sealed class WaitForSeconds { private float _seconds; public WaitForSeconds(float seconds) => _seconds = seconds; }
    public struct Vector3 { public float x; public float y; public float z; }
    public class ScriptableObject : Object { }
    public class GameObject : Object { }
    public class Transform : Component { }
    public class Rigidbody : Component { }
    public class Animator : Component { public void SetTrigger(string name) { } }
    public class AudioClip : Object { }
    public class Sprite : Object { }
    public class Camera : Behaviour { }
    [AttributeUsage(AttributeTargets.Field)] public sealed class SerializeFieldAttribute : Attribute { }
}

namespace Microsoft.Xna.Framework
{
    public class GameComponent { public GameComponent(Game game) { } public virtual void Initialize() { } }
    public class Game { public virtual void LoadContent() { } public virtual void Update(float elapsed) { } public ContentManager Content => null!; }
    public class ContentManager { public T Load<T>(string name) => default!; }
    public class SpriteBatch { }
    public class Texture2D { }
    public class SoundEffect { public void Play() { } }
    public struct Color { private uint _packed; public byte R { get => (byte)_packed; set => _packed = value; } }
}
