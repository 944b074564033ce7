using System;
using System.IO;

namespace SessionFlow.Package.Tests;

/// <summary>A folder with a game of somebody who uses the package: its projects, its sources, and what comes of building them.</summary>
internal sealed class Consumer(PackageFixture package, string name)
{
    /// <summary>State as the README has it, with a private member and objects that point at each other.</summary>
    public const string State = """
        using System.Collections.Generic;
        using SessionFlow;

        [SessionTracked]
        public partial class MissionState
        {
            public int Score;
            private float _fuel = 100f;
            public List<Wingman> Wingmen { get; } = new List<Wingman>();
            public float Fuel => _fuel;
            public void Burn(float amount) => _fuel -= amount;
        }

        [SessionTracked]
        public partial class Wingman
        {
            [SessionKey] public int Id { get; set; }
            public System.Numerics.Vector3 Position;
            public Wingman? Leader;
        }
        """;

    /// <summary>Crashes in its first run, tells in the second what came back, and ends.</summary>
    public const string Game = """
        using System;
        using SessionFlow;

        Console.WriteLine($"on {Environment.Version}");
        var mission = new MissionState();
        using var session = new SessionFlowCoordinator(new SessionOptions { Directory = args[0] });
        session.Track("mission", mission);
        if (session.PendingRecovery is not null)
        {
            RecoveryResult result = session.AcceptRecovery();
            Console.WriteLine($"recovered {result.Succeeded}: score {mission.Score}, fuel {mission.Fuel}, wingman {mission.Wingmen[0].Id}");
            session.Tick();
            session.EndSession();
            return;
        }

        SessionStartResult started = session.StartSession(new PilotProfile("Maverick"));
        mission.Score = 42;
        mission.Burn(1);
        mission.Wingmen.Add(new Wingman { Id = 7 });
        CheckpointResult done = await session.CheckpointAsync(Durability.Durable);
        Console.WriteLine($"{started.Succeeded} {done.Succeeded}");
        Environment.FailFast("the game crashes");
        """;

    public string Folder { get; } = package.NewFolder(name);

    /// <summary>The reference that a project has to the package.</summary>
    public string Reference => ReferenceTo(package.Version);

    public static string ReferenceTo(string version) => $"<PackageReference Include=\"SessionFlow\" Version=\"{version}\" />";

    public Consumer Write(string path, string text)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>A project in a folder of its name, or right here if the path has none.</summary>
    public Consumer Project(string path, string framework, string output, string reference, string language = "<LangVersion>latest</LangVersion>") => Write(path, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <OutputType>{output}</OutputType>
            {language}
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            {reference}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Runs the SDK here and expects it to succeed.</summary>
    public string Run(params string[] arguments) => DotNet.Run(Folder, package.Environment, arguments);

    public (int Code, string Output) Try(params string[] arguments) => DotNet.Try("dotnet", Folder, package.Environment, arguments);

    /// <summary>Plays the game that was built into a folder: it crashes, and its next start has everything.</summary>
    public void CrashAndRecover(string built = "out")
    {
        _ = Crash(built);
        Recover(built);
    }

    /// <summary>The first run; gives what it printed.</summary>
    public string Crash(string built = "out")
    {
        (int code, string output) = Play(built);
        Assert.NotEqual(0, code);
        Assert.Contains("True True", output, StringComparison.Ordinal);
        return output;
    }

    public void Recover(string built = "out")
    {
        (int code, string output) = Play(built);
        Assert.Contains("recovered True: score 42, fuel 99, wingman 7", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    public string Program(string built, string game = "Game") => Path.Combine(Folder, built, OperatingSystem.IsWindows() ? game + ".exe" : game);

    private (int Code, string Output) Play(string built) => DotNet.Try(Program(built), Folder, package.Environment, "saves");
}
