using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Time.Testing;
using SessionFlow.Storage;
using SessionFlow.Tests.Coordination;
using SessionFlow.Tests.Storage;

namespace SessionFlow.Tests.Saves;

/// <summary>A folder of slots on the real disk, and the runs of a game in it.</summary>
internal sealed class SlotWorld : IDisposable
{
    private readonly List<FileSaveGameManager> _open = new();
    private readonly SeededRandom _random = new(11);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "session-tests", Guid.NewGuid().ToString("N"));

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public GatedFiles Files { get; } = new();

    public FileSaveOptions Options => new()
    {
        Directory = Folder,
        Clock = Clock,
        Environment = new StoreEnvironment { Files = Files, Clock = Clock, Random = _random },
    };

    /// <summary>A save system with a game's roots, as after a start.</summary>
    public (FileSaveGameManager Saves, FakeGame Game) Start(FileSaveOptions? options = null)
    {
        FileSaveGameManager saves = new(options ?? Options) { Pilot = new PilotProfile("Maverick") };
        _open.Add(saves);
        FakeGame game = new();
        saves.Attach(game);
        return (saves, game);
    }

    /// <summary>The files, the newest last.</summary>
    public string[] SlotFiles() => Directory.GetFiles(Folder, "*.snapshot").Order(StringComparer.Ordinal).ToArray();

    public void Dispose()
    {
        Files.Refuses = null;
        Files.Open();
        foreach (FileSaveGameManager saves in _open)
            saves.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
