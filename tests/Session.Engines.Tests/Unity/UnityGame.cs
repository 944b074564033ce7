using System.Collections.Generic;
using SessionFlow;
using UnityEngine;

namespace Session.StandIn.Unity
{
    [SessionTracked]
    public partial class UnityState
    {
        public int Score;
        public Vector2 Aim;
        public Vector3 Position;
        public Vector4 Plane;
        public Quaternion Rotation;
        public Color Tint;
        public Vector2Int Cell;
        public Vector3Int Chunk;
        public Color32 Team;
        public Rect Minimap;
        public RectInt Room;
        public Bounds Reach;
        public LayerMask Layers;
        public Dictionary<Vector2Int, Color32> Painted { get; } = new Dictionary<Vector2Int, Color32>();
        public List<Vector3Int> Visited { get; } = new List<Vector3Int>();
    }

    public sealed partial class UnityGame
    {
        [SessionRoot("state")] private readonly UnityState _state = new UnityState();

        public UnityState State => _state;
    }

    /// <summary>The sample's component as a game changes it, with a clock of its own.</summary>
    public sealed class UnitySession : SessionBehaviour
    {
        public static System.TimeProvider Clock { get; set; } = System.TimeProvider.System;

        protected override SessionOptions CreateOptions() => base.CreateOptions() with { Clock = Clock };
    }
}
