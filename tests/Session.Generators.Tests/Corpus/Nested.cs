using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Nested
{
    public partial class Outer
    {
        private readonly Hidden _hidden = new Hidden();
        public int Use => _hidden.X + _hidden.Inner.Y;

        [SessionTracked]
        private partial class Hidden
        {
            public int X;
            public Deeper Inner = new Deeper();
            public Kind Kind;
            public Pair Pair;

            [SessionTracked]
            internal partial class Deeper
            {
                public int Y;
                private Deepest _deepest = new Deepest();
                public object Get() => _deepest;

                [SessionTracked]
                private protected partial class Deepest
                {
                    public int Z;
                }
            }
        }

        private enum Kind { A, B }

        [SessionTracked]
        private partial struct Pair
        {
            public Hidden Left;
            public Hidden Right;
        }

        [SessionTracked]
        protected internal partial class Visible
        {
            public List<int> L = new List<int>();
        }
    }

    public static partial class Statics
    {
        [SessionTracked]
        public partial class Inside
        {
            public int X;
        }
    }

    public partial struct Values
    {
        [SessionTracked]
        private partial class Inside
        {
            public int X;
        }
    }

    public partial interface IFaces
    {
        [SessionTracked]
        public partial class Inside
        {
            public int X;
        }
    }

    public partial record Records
    {
        [SessionTracked]
        private partial class Inside
        {
            public int X;
        }
    }

    public partial class @class
    {
        [SessionTracked]
        private partial class @event
        {
            public int @int;
        }
    }
}
