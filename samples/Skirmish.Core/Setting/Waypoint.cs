using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public partial struct Waypoint
    {
        public Vector3 Position;
        public float Radius;
        public WaypointKind Kind;
    }
}
