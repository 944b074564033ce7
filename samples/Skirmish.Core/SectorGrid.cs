using System;
using System.Collections.Generic;
using System.Numerics;

namespace Skirmish
{
    /// <summary>Which ships are where, for this step. It is filled anew at the start of each step and is no state.</summary>
    internal sealed class SectorGrid
    {
        private const float SectorSize = 250f;
        private readonly Dictionary<(int X, int Y, int Z), List<Ship>> _sectors = new();
        private readonly Stack<List<Ship>> _spare = new();

        public void Fill(List<Ship> ships)
        {
            foreach (List<Ship> sector in _sectors.Values)
            {
                sector.Clear();
                _spare.Push(sector);
            }

            _sectors.Clear();
            foreach (Ship ship in ships)
            {
                (int, int, int) key = KeyOf(ship.Position);
                if (!_sectors.TryGetValue(key, out List<Ship>? sector))
                    _sectors.Add(key, sector = _spare.Count > 0 ? _spare.Pop() : new List<Ship>());
                sector.Add(ship);
            }
        }

        /// <summary>The first ship of the other side that a point lies in.</summary>
        public Ship? FindAt(Vector3 point, Side friend)
        {
            (int x, int y, int z) = KeyOf(point);
            for (int dx = -1; dx <= 1; dx++)
            {
                for (int dy = -1; dy <= 1; dy++)
                {
                    for (int dz = -1; dz <= 1; dz++)
                    {
                        if (!_sectors.TryGetValue((x + dx, y + dy, z + dz), out List<Ship>? sector))
                            continue;
                        foreach (Ship ship in sector)
                        {
                            if (ship.Side != friend && ship.IsAlive
                                && Space.DistanceSquared(ship.Position, point) < ship.Radius * ship.Radius)
                            {
                                return ship;
                            }
                        }
                    }
                }
            }

            return null;
        }

        private static (int X, int Y, int Z) KeyOf(Vector3 point) => (
            (int)MathF.Floor(point.X / SectorSize),
            (int)MathF.Floor(point.Y / SectorSize),
            (int)MathF.Floor(point.Z / SectorSize));
    }
}
