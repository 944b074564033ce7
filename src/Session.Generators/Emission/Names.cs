namespace SessionFlow.Generators.Emission;

/// <summary>Names of the framework and the runtime as generated code writes them.</summary>
internal static class Names
{
    public const string Runtime = "global::SessionFlow.";
    public const string Tracking = "global::SessionFlow.Tracking.";
    public const string Codecs = Tracking + "SessionCodecs.";
    public const string Codec = Tracking + "SessionCodec";
    public const string Contract = Tracking + "SessionContract";
    public const string TypeSet = Tracking + "SessionTypeSet";
    public const string Builder = Tracking + "SchemaTypeBuilder";
    public const string Writer = Tracking + "SnapshotWriter";
    public const string Reader = Tracking + "SnapshotReader";
    public const string Token = Tracking + "SessionRestoreToken";
    public const string Links = Tracking + "SessionTypeLinks";
    public const string Hint = Tracking + "SessionHint";
    public const string Tracked = Tracking + "ISessionTracked";
    public const string RestoreContext = Runtime + "SessionRestoreContext";

    public const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public const string Packed =
        "[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential, Pack = 1)]";

    /// <summary>Lets a constructor leave <c>required</c> members to its body.</summary>
    public const string SetsRequiredMembers = "[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]";

    /// <summary>Stands on whole types that are generated; on a part of a game's type it would mark the game's part too.</summary>
    public static readonly string Generated =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Session.Generators\", \"{typeof(Names).Assembly.GetName().Version.ToString(3)}\")]";
}
