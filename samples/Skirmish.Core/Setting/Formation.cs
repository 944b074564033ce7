using System.Collections.Generic;
using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    /// <summary>Ships that fly together; each of them points back at its formation.</summary>
    [SessionTracked]
    public sealed partial class Formation
    {
        public string Name { get; set; } = "";
        public Ship? Leader;
        public List<Ship> Members { get; } = new();
        public List<Vector3> Slots { get; } = new();
        private int _losses;

        public int Losses => _losses;

        public void Join(Ship ship)
        {
            ship.Formation?.Members.Remove(ship);
            ship.Formation = this;
            Members.Add(ship);
            Leader ??= ship;
        }

        public void Lose(Ship ship)
        {
            Members.Remove(ship);
            ship.Formation = null;
            _losses++;
            if (Leader == ship)
                Leader = Members.Count > 0 ? Members[0] : null;
        }

        /// <summary>Where a member belongs at this moment.</summary>
        public Vector3 PlaceOf(Ship ship)
        {
            if (Leader == null || Leader == ship)
                return ship.Position;
            int index = Members.IndexOf(ship);
            return Leader.Position + Slots[index % Slots.Count] + (Vector3.UnitZ * (-60f * (index / Slots.Count)));
        }
    }
}
