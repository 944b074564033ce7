using SessionFlow;

namespace Skirmish
{
    /// <summary>What is left of a ship: the ship itself, drifting, until it burns out.</summary>
    [SessionTracked]
    public sealed partial class Wreck : Entity
    {
        public Ship? Former;
        public Ship? DestroyedBy;
        public long BurnsUntilStep;

        public void Update() => Drift();
    }
}
