using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Inheritance
{
    [SessionTracked]
    public abstract partial class Top
    {
        public int A;
        partial void OnRestored(SessionRestoreContext context) => A++;
    }

    [SessionTracked]
    public partial class Middle : Top
    {
        public string B = "";
        partial void OnCapturing() => A++;
    }

    [SessionTracked]
    public sealed partial class Bottom : Middle
    {
        public Top C;
        partial void OnRestored(SessionRestoreContext context) => A--;
    }

    [SessionTracked]
    public partial class Adds : Middle
    {
    }

    public class Untracked
    {
        public int Lost;
        protected Untracked() { }
    }

    [SessionTracked]
    public partial class OverUntracked : Untracked
    {
        public int Kept;
        public OverUntracked(int kept) { Kept = kept; }
    }

    public class Between : Middle
    {
        public int Lost;
    }

    [SessionTracked]
    public partial class OverBetween : Between
    {
        public int Kept;
    }

    [SessionTracked]
    public partial class Virtual
    {
        public int A;
        public virtual int X { get; set; }
        public virtual IList<int> Y => new List<int>();
    }

    [SessionTracked]
    public partial class Override : Virtual
    {
        public override int X { get; set; }
        public new int A;
        [SessionTracked]
        private sealed partial class NestedInItsBase : Override
        {
            public int Deep;
        }
    }
}
