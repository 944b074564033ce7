using System;

namespace SessionFlow.Storage;

/// <summary>One delta of a journal.</summary>
/// <param name="Bytes">The writer's bytes.</param>
/// <param name="Result">The digest of the state that it leads to.</param>
/// <param name="Time">When it was written.</param>
internal readonly record struct Delta(ReadOnlyMemory<byte> Bytes, StateDigest Result, DateTimeOffset Time);
