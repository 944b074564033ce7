using System;
using System.Numerics;

namespace Skirmish
{
    /// <summary>
    /// Sums of products, spelled out. The framework's own may add in another order once the JIT has optimised them, and
    /// a mission must come out the same to the last bit however warm the process is.
    /// </summary>
    internal static class Space
    {
        public static float Dot(Vector3 a, Vector3 b) => (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);

        public static float Length(Vector3 v) => MathF.Sqrt(Dot(v, v));

        public static float DistanceSquared(Vector3 a, Vector3 b)
        {
            Vector3 between = a - b;
            return Dot(between, between);
        }

        /// <summary>The direction from one point to another, of length 1; ahead when they are the same.</summary>
        public static Vector3 Direction(Vector3 from, Vector3 to)
        {
            Vector3 between = to - from;
            float length = Length(between);
            return length > 1e-4f ? between * (1f / length) : new Vector3(0f, 0f, 1f);
        }

        public static Vector3 Cross(Vector3 a, Vector3 b) => new(
            (a.Y * b.Z) - (a.Z * b.Y),
            (a.Z * b.X) - (a.X * b.Z),
            (a.X * b.Y) - (a.Y * b.X));

        /// <summary>Turns by a small angle, in radians, about an axis of length 1.</summary>
        public static Quaternion Spin(Quaternion q, Vector3 axis, float angle)
        {
            float half = angle * 0.5f;
            float x = q.X + (half * ((axis.X * q.W) + (axis.Y * q.Z) - (axis.Z * q.Y)));
            float y = q.Y + (half * ((axis.Y * q.W) + (axis.Z * q.X) - (axis.X * q.Z)));
            float z = q.Z + (half * ((axis.Z * q.W) + (axis.X * q.Y) - (axis.Y * q.X)));
            float w = q.W - (half * ((axis.X * q.X) + (axis.Y * q.Y) + (axis.Z * q.Z)));
            float scale = 1f / MathF.Sqrt((x * x) + (y * y) + (z * z) + (w * w));
            return new Quaternion(x * scale, y * scale, z * scale, w * scale);
        }
    }
}
