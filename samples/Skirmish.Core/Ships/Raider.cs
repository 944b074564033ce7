using System;
using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    /// <summary>A hostile ship that came with a wave and follows the wave's route until it meets somebody.</summary>
    [SessionTracked]
    public abstract partial class Raider : Ship
    {
        public int WaveNumber;
        public Waypoint[] Route = Array.Empty<Waypoint>();
        private int _leg;

        protected Vector3 NextOnRoute()
        {
            if (Route.Length == 0)
                return HuntingGround;
            Waypoint next = Route[_leg];
            if (Space.DistanceSquared(Position, next.Position) < next.Radius * next.Radius)
                _leg = (_leg + 1) % Route.Length;
            return next.Position;
        }
    }
}
