namespace SessionFlow.Parsing;

/// <summary>Names of the runtime that code refers to, and names that generated code gives to members of a game's types.</summary>
internal static class KnownNames
{
    public const string Namespace = "SessionFlow";
    public const string Tracked = "SessionTrackedAttribute";
    public const string Ignored = "SessionIgnoredAttribute";
    public const string IgnoredType = "SessionIgnoredTypeAttribute";
    public const string Key = "SessionKeyAttribute";
    public const string Reference = "SessionReferenceAttribute";
    public const string Factory = "SessionFactoryAttribute";
    public const string Converter = "SessionConverterAttribute";
    public const string ConverterBase = "SessionConverter";
    public const string Definition = "SessionDefinitionAttribute";
    public const string Inherited = "SessionInheritedAttribute";
    public const string Removed = "SessionRemovedAttribute";
    public const string Member = "SessionMemberAttribute";
    public const string Root = "SessionRootAttribute";
    public const string OnSession = "OnSessionAttribute";
    public const string Types = "SessionTypesAttribute";
    public const string TrackedMetadataName = Namespace + "." + Tracked;
    public const string RootMetadataName = Namespace + "." + Root;
    public const string OnSessionMetadataName = Namespace + "." + OnSession;
    public const string RuntimeAssembly = "Session.Runtime";
    public const string TrackingNamespace = "SessionFlow.Tracking";
    public const string CodecsMetadataName = TrackingNamespace + ".SessionCodecs";
    public const string RestoreToken = "SessionRestoreToken";
    public const string OnCapturing = "OnCapturing";
    public const string OnRestored = "OnRestored";
    public const string CapturingSession = "CapturingSession";
    public const string RestoredSession = "RestoredSession";

    /// <summary>How the path of each generated file ends; what stands in one is no member of the game's.</summary>
    public const string GeneratedFileEnd = ".Session.g.cs";

    /// <summary>Members that generated code adds to a class; where the game has one besides, all of them end in a number.</summary>
    public static readonly string[] ReservedInClass =
    {
        "_sessionHint", "SessionContract", "SessionRow", "GeneratedContract",
        "DescribeSession", "CaptureSession", "RestoreSession", RestoredSession, CapturingSession,
    };

    /// <summary>Members that generated code adds to a struct.</summary>
    public static readonly string[] ReservedInStruct = { "SessionCodec", "SessionRow", "GeneratedCodec" };
}
