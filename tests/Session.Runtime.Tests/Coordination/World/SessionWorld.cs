using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Time.Testing;
using SessionFlow.Storage;
using SessionFlow.Tests.Saves;
using SessionFlow.Tests.Storage;

namespace SessionFlow.Tests.Coordination;

/// <summary>
/// A folder on the real disk and the runs of a game in it. A run is killed by going on in a copy of the folder as it is at
/// that moment: what the operating system had is what is there, and whatever the old run does later is lost.
/// </summary>
internal sealed class SessionWorld : IDisposable
{
    private readonly string _base = Path.Combine(Path.GetTempPath(), "session-tests", Guid.NewGuid().ToString("N"));
    private readonly List<IDisposable> _open = new();
    private readonly SeededRandom _random = new(7);
    private int _copies;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public FakeProcessEnd Process { get; private set; } = new();

    /// <summary>The machine's boot; another one is a power cut.</summary>
    public Guid Boot { get; set; } = new(1, 2, 3, new byte[8]);

    /// <summary>The disk.</summary>
    public GatedFiles Files { get; } = new();

    public string Folder => Path.Combine(_base, _copies.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public string SaveFolder => Path.Combine(_base, "saves");

    public StoreRegistry Stores { get; private set; } = new();

    public SessionOptions Options => new()
    {
        Directory = Folder,
        Clock = Clock,
        Environment = new StoreEnvironment { Files = Files, Clock = Clock, Random = _random, Boot = Boot },
        Stores = Stores,
        ProcessEnd = Process,
    };

    public FakeSaves NewSaves() => new(SaveFolder, Clock);

    public SessionFlowCoordinator Open(SessionServices? services = null, SessionOptions? options = null)
    {
        SessionFlowCoordinator session = new(options ?? Options, services);
        _open.Add(session);
        return session;
    }

    /// <summary>Disposes something with the world.</summary>
    public void Owns(IDisposable open) => _open.Add(open);

    /// <summary>Opens a coordinator with a participant, and a session that has ticked once.</summary>
    public (SessionFlowCoordinator Session, FakeGame Game) Play(SessionServices? services = null, string pilot = "Maverick")
    {
        SessionFlowCoordinator session = Open(services);
        FakeGame game = new();
        session.Attach(game);
        Assert.True(session.StartSession(new PilotProfile(pilot)).Succeeded);
        session.Tick();
        return (session, game);
    }

    /// <summary>Kills the process: the next run finds the folder as it is now, without the lock.</summary>
    public void Kill()
    {
        string dead = Folder;
        _copies++;
        Directory.CreateDirectory(Folder);
        foreach (string file in Directory.GetFiles(dead).Where(static file => !IsVolatile(file)))
            Copy(file);
        Stores = new StoreRegistry();
        Process = new FakeProcessEnd();
    }

    /// <summary>Every file of the store with its bytes.</summary>
    public Dictionary<string, byte[]> Contents() =>
        Directory.GetFiles(Folder).Where(static file => !IsVolatile(file)).ToDictionary(static file => Path.GetFileName(file), ReadShared, StringComparer.Ordinal);

    public void Dispose()
    {
        Files.Refuses = null;
        Files.Open();
        foreach (IDisposable open in _open)
            open.Dispose();
        if (Directory.Exists(_base))
            Directory.Delete(_base, recursive: true);
    }

    private void Copy(string file)
    {
        try
        {
            File.WriteAllBytes(Path.Combine(Folder, Path.GetFileName(file)), ReadShared(file));
        }
        catch (FileNotFoundException)
        {
            // Pruned between the listing and now, as it may be between a kill and the last system call.
        }
    }

    /// <summary>The lock goes with its process; the card is replaced beside the test and holds no state.</summary>
    private static bool IsVolatile(string file) => Path.GetExtension(file) is ".lock" || Path.GetFileName(file).StartsWith("recovery.json", StringComparison.Ordinal);

    private static byte[] ReadShared(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
