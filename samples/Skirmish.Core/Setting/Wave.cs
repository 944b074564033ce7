using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    /// <summary>Hostile ships that are on their way.</summary>
    [SessionTracked]
    public sealed partial class Wave
    {
        [SessionKey] public int Number { get; init; }
        public long DueStep;
        public byte Interceptors;
        public byte Bombers;
        public Vector3 Origin;
        public Waypoint[] Route = System.Array.Empty<Waypoint>();
    }
}
