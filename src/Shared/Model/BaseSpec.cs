namespace SessionFlow.Model;

/// <summary>The nearest tracked base class.</summary>
/// <param name="FullName">As code names it.</param>
/// <param name="StableName">Its name in files.</param>
/// <param name="Levels">How many tracked classes the hierarchy has down to it.</param>
/// <param name="Suffix">What its generated members' names end with.</param>
/// <param name="RunsHooks">True when it, or one above it, implements <c>OnRestored</c>.</param>
/// <param name="HearsCapture">True when it, or one above it, implements <c>OnCapturing</c>.</param>
internal sealed record BaseSpec(string FullName, string StableName, int Levels, string Suffix, bool RunsHooks, bool HearsCapture);
