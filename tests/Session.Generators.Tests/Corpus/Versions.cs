using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Versions
{
    [SessionTracked(Version = 2)]
    public abstract partial class Turret
    {
        public float Heat;
    }

    /// <summary>Has the version of its base.</summary>
    [SessionTracked]
    public partial class Laser : Turret
    {
        public int Charge;
        public List<Spot> Spots = new List<Spot>();
    }

    [SessionTracked(Version = 7)]
    public sealed partial class Flak : Turret
    {
        public int Rounds;
    }

    [SessionTracked(Version = 3)]
    public partial struct Spot
    {
        public int X;
    }

    /// <summary>A version below 0 is none.</summary>
    [SessionTracked(Version = -1)]
    public partial class Old
    {
        public int X;
    }
}
