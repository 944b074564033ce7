using System;
using System.IO;

namespace SessionFlow.Package.Tests;

/// <summary>What a game programmer does with the package, from a new project on.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackageFixture package)
{
    private const string State = """
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

    private const string Game = """
        using System;
        using SessionFlow;

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

    [Fact]
    public void ForANewProject_WhenTheGameCrashes_TheNextStartHasEverything()
    {
        string folder = package.NewFolder("game");
        Project(folder, "Game", "net10.0", "Exe", "<PackageReference Include=\"SessionFlow\" Version=\"" + package.Version + "\" />");
        File.WriteAllText(Path.Combine(folder, "State.cs"), State);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Game);
        DotNet.Run(folder, package.Environment, "build", "-warnaserror", "-o", "out");
        CrashAndRecover(folder);
    }

    [Fact]
    public void ForALibraryOfTheOlderTarget_WhenAGameOfANewerOneUsesIt_BothRun()
    {
        string folder = package.NewFolder("layers");
        string library = Directory.CreateDirectory(Path.Combine(folder, "Core")).FullName;
        string game = Directory.CreateDirectory(Path.Combine(folder, "Game")).FullName;
        Project(library, "Core", "netstandard2.1", "Library", "<PackageReference Include=\"SessionFlow\" Version=\"" + package.Version + "\" />");
        Project(game, "Game", "net10.0", "Exe", "<ProjectReference Include=\"../Core/Core.csproj\" />");
        File.WriteAllText(Path.Combine(library, "State.cs"), State);
        File.WriteAllText(Path.Combine(game, "Program.cs"), Game);
        DotNet.Run(game, package.Environment, "build", "-warnaserror", "-o", Path.Combine(folder, "out"));
        CrashAndRecover(folder);
    }

    [Fact]
    public void ForAMistake_WhenBuilt_TheRulesOfThePackageSaySo()
    {
        string folder = package.NewFolder("mistakes");
        Project(folder, "Game", "net10.0", "Library", "<PackageReference Include=\"SessionFlow\" Version=\"" + package.Version + "\" />");
        File.WriteAllText(Path.Combine(folder, "State.cs"), """
            using SessionFlow;

            [SessionTracked]
            public class NotPartial
            {
                public int Score;
            }

            [SessionTracked]
            public partial class Holds
            {
                public System.Threading.Tasks.Task? Work;
            }
            """);
        (int code, string output) = DotNet.Try("dotnet", folder, package.Environment, "build", "-warnaserror");
        Assert.NotEqual(0, code);
        Assert.Contains("error SES0001", output, StringComparison.Ordinal);
        Assert.Contains("error SES1001", output, StringComparison.Ordinal);
    }

    private void CrashAndRecover(string folder)
    {
        string game = Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "Game.exe" : "Game");
        (int crash, string first) = DotNet.Try(game, folder, package.Environment, "saves");
        Assert.NotEqual(0, crash);
        Assert.Contains("True True", first, StringComparison.Ordinal);
        (int clean, string second) = DotNet.Try(game, folder, package.Environment, "saves");
        Assert.Contains("recovered True: score 42, fuel 99, wingman 7", second, StringComparison.Ordinal);
        Assert.Equal(0, clean);
    }

    private static void Project(string folder, string name, string framework, string output, string reference) =>
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <OutputType>{output}</OutputType>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
}
