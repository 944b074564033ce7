using System;
using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    /// <summary>
    /// The mission's dice: PCG-XSH-RR 64/32. Two words are its whole state, so a mission that comes back after a crash
    /// rolls what it would have rolled. <see cref="Random"/> hides its state and cannot come back.
    /// </summary>
    [SessionTracked]
    public sealed partial class RandomStream
    {
        private ulong _state;
        private ulong _increment = 1;

        /// <summary>Starts the stream anew; each pair of seed and stream number gives its own sequence.</summary>
        public void Reseed(ulong seed, ulong stream)
        {
            _increment = (stream << 1) | 1;
            _state = 0;
            NextUInt32();
            _state += seed;
            NextUInt32();
        }

        public uint NextUInt32()
        {
            ulong old = _state;
            _state = unchecked((old * 6364136223846793005UL) + _increment);
            uint mixed = (uint)(((old >> 18) ^ old) >> 27);
            int turn = (int)(old >> 59);
            return (mixed >> turn) | (mixed << (-turn & 31));
        }

        /// <summary>A whole number from 0 up to, not including, <paramref name="end"/>.</summary>
        public int Next(int end) => (int)(((ulong)NextUInt32() * (ulong)end) >> 32);

        /// <summary>A number from 0 up to, not including, 1.</summary>
        public float NextSingle() => (NextUInt32() >> 8) * (1f / (1 << 24));

        public float Between(float low, float high) => low + ((high - low) * NextSingle());

        public bool Chance(float probability) => NextSingle() < probability;

        /// <summary>A direction of length 1, each equally likely.</summary>
        public Vector3 NextDirection()
        {
            while (true)
            {
                Vector3 candidate = new(Between(-1f, 1f), Between(-1f, 1f), Between(-1f, 1f));
                float square = Space.Dot(candidate, candidate);
                if (square > 0.01f && square <= 1f)
                    return candidate * (1f / MathF.Sqrt(square));
            }
        }

        public Guid NextGuid()
        {
            uint a = NextUInt32(), b = NextUInt32(), c = NextUInt32(), d = NextUInt32();
            return new Guid(
                (int)a, (short)b, (short)(b >> 16),
                (byte)c, (byte)(c >> 8), (byte)(c >> 16), (byte)(c >> 24),
                (byte)d, (byte)(d >> 8), (byte)(d >> 16), (byte)(d >> 24));
        }
    }
}
