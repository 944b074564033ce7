using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Clashes
{
    [SessionTracked]
    public partial class EverythingTaken
    {
        public int SessionContract;
        public int SessionRow;
        public List<int> GeneratedContract;
        public int DescribeSession;
        public int CaptureSession() => 1;
        public readonly string RestoreSession;
        public int _sessionHint { get; set; }
        public event System.Action RestoredSession;
        public void Raise() => RestoredSession();
        partial void OnRestored(SessionRestoreContext context) { }
    }

    [SessionTracked]
    public partial class BelowIt : EverythingTaken
    {
        public int DescribeSession2;
        public new int SessionRow;
    }

    [SessionTracked]
    public partial class SessionRow
    {
        public int X;
    }

    [SessionTracked]
    public partial struct SessionCodec
    {
        public int X;
        public int? GeneratedCodec;
    }

    [SessionTracked]
    public partial class Inherited
    {
        public SessionCodec Codec;
        public new int Equals;
        public new int GetHashCode;
        public new readonly int ToString;
        public int row;
        public int token;
        public int self;
    }

    public class Engine
    {
        public static int SessionContract() => 1;
        protected virtual void OnCapturing() { }
    }

    [SessionTracked]
    public partial class OverEngine : Engine
    {
        public int X;
    }

    [SessionTracked]
    public partial class OtherHooks
    {
        public int OnCapturing;
        public void OnRestored(SessionRestoreContext context) => OnCapturing = 0;
    }

    [SessionTracked]
    public partial class HooksOfOtherShape
    {
        public int X;
        public void OnCapturing() => X++;
        public int OnRestored(SessionRestoreContext context) => X;
        public void OnRestored() => X++;
    }

    [SessionTracked]
    public partial class FieldForAHook
    {
        public List<int> OnRestored;
        public void OnCapturing(int x) => OnRestored.Add(x);
    }
}
