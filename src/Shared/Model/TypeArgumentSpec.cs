using SessionFlow.Model.Kinds;

namespace SessionFlow.Model;

/// <summary>A type that stands for a type parameter.</summary>
/// <param name="StableName">Its name in files.</param>
/// <param name="Kind">What it is to a snapshot.</param>
internal sealed record TypeArgumentSpec(string StableName, KindSpec Kind);
