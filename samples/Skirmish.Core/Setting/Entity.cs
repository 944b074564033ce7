using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    /// <summary>Whatever has a place in the mission. Its number names it for as long as the mission lasts.</summary>
    [SessionTracked]
    public abstract partial class Entity
    {
        [SessionKey] public int Id { get; init; }
        public Vector3 Position;
        public Vector3 Velocity;

        protected void Drift() => Position += Velocity * Mission.StepSeconds;
    }
}
