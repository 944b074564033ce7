using System.Runtime.InteropServices;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>What the generator writes into a game's type, written by hand since the library does not run it on itself.</summary>
public sealed partial class SessionRandom : ISessionTracked
{
    private SessionHint _sessionHint;

    internal static SessionContract SessionContract => OwnContract.Instance;

    SessionContract ISessionTracked.SessionContract => OwnContract.Instance;

    ref SessionHint ISessionTracked.SessionHint => ref _sessionHint;

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct SessionRow
    {
        public ulong S0;
        public ulong S1;
        public ulong S2;
        public ulong S3;
    }

    private sealed class OwnContract : SessionContract
    {
        public static readonly OwnContract Instance = new();

        private OwnContract()
            : base(typeof(SessionRandom), "SessionFlow.SessionRandom")
        {
        }

        public override SessionTypeSet Types => SessionTypeSet.Own;

        public override void Describe(SchemaTypeBuilder type)
        {
            type.Row("S0", SessionCodecs.UInt64);
            type.Row("S1", SessionCodecs.UInt64);
            type.Row("S2", SessionCodecs.UInt64);
            type.Row("S3", SessionCodecs.UInt64);
        }

        public override void Capture(object target, SnapshotWriter writer)
        {
            var self = (SessionRandom)target;
            ref var row = ref writer.Row<SessionRow>();
            row.S0 = self._s0;
            row.S1 = self._s1;
            row.S2 = self._s2;
            row.S3 = self._s3;
        }

        public override object Create(SessionRestoreToken token) => new SessionRandom(seed: 0);

        public override void Restore(object target, SnapshotReader reader)
        {
            var self = (SessionRandom)target;
            SessionRow row = reader.Row<SessionRow>();

            // Four zeros give zeros for ever. No generator gets there, so the bytes are forged; it begins anew.
            var state = (row.S0 | row.S1 | row.S2 | row.S3) == 0 ? new SessionRandom(seed: 0) : new SessionRandom(row.S0, row.S1, row.S2, row.S3);
            (self._s0, self._s1, self._s2, self._s3) = (state._s0, state._s1, state._s2, state._s3);
        }
    }
}
