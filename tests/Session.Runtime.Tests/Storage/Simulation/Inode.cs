using System;
using System.Collections.Generic;

namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>A file's content, whatever its name.</summary>
internal sealed class Inode(int number, byte[] content)
{
    private byte[] _content = content;

    public int Number { get; } = number;

    public int Length { get; private set; } = content.Length;

    public bool IsLocked { get; set; }

    /// <summary>Those who have it open, each once.</summary>
    public List<Handle> Handles { get; } = [];

    /// <summary>Deleted, and still there until nobody has it open.</summary>
    public bool IsDoomed { get; set; }

    public ReadOnlySpan<byte> Content => _content.AsSpan(0, Length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (Length + bytes.Length > _content.Length)
            Array.Resize(ref _content, Math.Max(Length + bytes.Length, 2 * _content.Length));

        bytes.CopyTo(_content.AsSpan(Length));
        Length += bytes.Length;
    }
}
