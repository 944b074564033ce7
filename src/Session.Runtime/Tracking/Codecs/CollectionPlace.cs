namespace SessionFlow.Tracking;

/// <summary>Where a collection stands in an image.</summary>
/// <param name="Identity">The row that holds it.</param>
/// <param name="Ordinal">Which of the row's collections it is, counted from 0 in the order of bytes, without nulls and aliases.</param>
internal readonly record struct CollectionPlace(long Identity, int Ordinal);
