using System;
using SessionFlow;

namespace Corpus.Obsolete
{
    [Obsolete("use another")] public enum OldMode { A }

    [SessionTracked]
    public partial class Ship
    {
        [Obsolete] public int Old;
        [Obsolete("use another")] public int Older { get; set; }
        [Obsolete("use another", false)] public OldMode Mode;
        [Obsolete("never", true)] public int Never;
    }

    [SessionTracked, Obsolete("use another")]
    public partial class OldShip
    {
        public int X;
    }
}
