namespace SessionFlow.Model.Kinds;

/// <summary>A struct that is not tracked; the type that holds it brings its codec.</summary>
internal sealed record ForeignStructKind(string Type, string CodecName) : KindSpec(Type);
