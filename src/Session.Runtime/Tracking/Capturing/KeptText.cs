namespace SessionFlow.Tracking;

/// <summary>A text of a captured row, see <see cref="StringFormat.Kept"/>. In an array of these a text is stored without a look at its type.</summary>
internal readonly record struct KeptText(string Value);
