using System.Numerics;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class Interceptor : Raider
    {
        public char Rank = 'C';

        protected override Vector3 Goal(Mission mission) =>
            Target != null && Space.DistanceSquared(Position, Target.Position) < 900f * 900f ? HuntingGround : NextOnRoute();
    }
}
