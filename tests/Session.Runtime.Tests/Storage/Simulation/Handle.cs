using System.IO;

namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>Somebody who has a file open: what he does with it, and what he lets others do.</summary>
/// <param name="Access">What he opened it for.</param>
/// <param name="Share">What others may do meanwhile.</param>
/// <param name="Until">The operation before which he lets go of his own accord.</param>
internal sealed record Handle(FileAccess Access, FileShare Share, int Until = int.MaxValue);
