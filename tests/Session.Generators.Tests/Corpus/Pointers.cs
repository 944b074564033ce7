using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Pointers
{
    public interface ITarget { }

    [SessionTracked]
    public partial class Ship : ITarget
    {
        [SessionReference] public Ship Target;
        [SessionReference] public ITarget Any { get; set; }
        [SessionReference] public List<Ship> Seen { get; } = new List<Ship>();
        [SessionReference] public Dictionary<Ship, int> Threat;
        [SessionReference] public Ship[] Escorts;
        public Ship Leader;
    }

    [SessionTracked]
    public sealed partial class Turret
    {
        [SessionReference] public readonly Ship Mount;
        public int Heat;

        public Turret(Ship mount) => Mount = mount;
    }

    [SessionTracked]
    public partial class Misplaced
    {
        [SessionReference] public int Number;
        [SessionReference] public List<string> Names;
    }
}
