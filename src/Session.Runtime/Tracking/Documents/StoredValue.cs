namespace SessionFlow.Tracking;

/// <summary>Where a document's value stands in content, so that whoever passes it on untouched can take it from its bytes.</summary>
/// <param name="Content">The content.</param>
/// <param name="Shape">How it is laid out there.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record StoredValue(ImageContent Content, SchemaShape Shape, RowCursor Place);
