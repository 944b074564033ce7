using System;
using System.Runtime.InteropServices;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Coordination;

/// <summary>A tracked class with a contract written by hand: numbers, a text, a reference, a hook and a member that no snapshot holds.</summary>
internal sealed class Craft : ISessionTracked
{
    private SessionHint _hint;

    public int Step;
    public string? Name;
    public Craft? Wing;

    /// <summary>Runs after a restore; no state.</summary>
    public Action<SessionRestoreContext>? Restored { get; set; }

    /// <summary>Runs in a capture; no state.</summary>
    public Action? Capturing { get; set; }

    public static SessionTypeSet Types { get; } = new([CraftContract.Instance]);

    SessionContract ISessionTracked.SessionContract => CraftContract.Instance;

    ref SessionHint ISessionTracked.SessionHint => ref _hint;

    private sealed class CraftContract : SessionContract
    {
        public static readonly CraftContract Instance = new();

        private static readonly SessionCodec<Craft?> Reference = SessionCodecs.Reference<Craft>();

        private CraftContract()
            : base(typeof(Craft), "Tests.Craft")
        {
        }

        public override SessionTypeSet Types => Craft.Types;

        public override bool RunsUserCode => true;

        public override void Describe(SchemaTypeBuilder type)
        {
            type.Row("Step", SessionCodecs.Int32);
            type.Row("Wing", Reference);
            type.Part("Name", SessionCodecs.String);
            type.Gap("_texture", "it is of an untracked class");
        }

        public override void Capture(object target, SnapshotWriter writer)
        {
            Craft craft = (Craft)target;
            craft.Capturing?.Invoke();
            ref CraftRow row = ref writer.Row<CraftRow>();
            row.Step = craft.Step;
            row.Wing = writer.Reference(craft.Wing);
            writer.String(craft.Name);
        }

        public override object Create(SessionRestoreToken token) => new Craft();

        public override void Restore(object target, SnapshotReader reader)
        {
            Craft craft = (Craft)target;
            CraftRow row = reader.Row<CraftRow>();
            craft.Step = row.Step;
            craft.Wing = reader.Reference<Craft>(row.Wing);
            craft.Name = reader.String(craft.Name);
        }

        public override void Restored(object target, SessionRestoreContext context) => ((Craft)target).Restored?.Invoke(context);
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct CraftRow
    {
        public int Step;
        public long Wing;
    }
}
