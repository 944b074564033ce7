using System;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp;
using Session.Integration.Tests.Generated;

namespace Session.Integration.Tests.Evolution;

/// <summary>
/// Two releases of a game, compiled with the real generator: the older writes a file, the newer reads it. Both have their
/// types in the namespace <c>Game</c> and the class <c>Ship</c> as the root.
/// </summary>
internal static class Releases
{
    /// <summary>Where the header of a snapshot has its lineage, and the checksum of what stands before that.</summary>
    private const int LineageOffset = 16;
    private const int ChecksumOffset = 72;

    private static readonly WorldCompiler Compiler = new();
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Compiled = new();
    private static int _count;

    /// <summary>The file that a release writes.</summary>
    /// <param name="types">Its types.</param>
    /// <param name="state">An expression for the root.</param>
    public static byte[] Save(string types, string state) => Run<Func<byte[]>>(
        types, $"public static byte[] Run() {{ {state} return StateSnapshot.Capture(ship).ToArray(); }}")();

    /// <summary>
    /// What a release reads from a file: into a new graph, and again in place, which has to come to the same, also where another
    /// process wrote it; and what was captured of it is restored as the same content.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="types">The release's types.</param>
    /// <param name="migrations">What follows <c>SessionTypes.All</c>.</param>
    /// <param name="told">An expression for what is looked at, a text; <c>ship</c> is the root and <c>lost</c> what was told to be lost.</param>
    public static string Load(byte[] file, string types, string migrations, string told)
    {
        Func<byte[], string> read = Reading(types, migrations, told);
        string copy = read(file);
        Assert.Equal(copy, read(OfAnotherProcess(file)));
        return copy;
    }

    /// <summary>A file as another process would have written it: in a history that no object here has.</summary>
    public static byte[] OfAnotherProcess(byte[] file)
    {
        byte[] bytes = (byte[])file.Clone();
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(LineageOffset), Random.Shared.NextInt64());
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(ChecksumOffset), XxHash64.HashToUInt64(bytes.AsSpan(0, ChecksumOffset)));
        return bytes;
    }

    private static Func<byte[], string> Reading(string types, string migrations, string told) => Run<Func<byte[], string>>(types, $$"""
        public static string Run(byte[] file)
        {
            var snapshot = StateSnapshot.Load<Ship>(file, Types());
            var ship = snapshot.Restore(out var result);
            string first = Tell(ship, result, snapshot);
            snapshot.RestoreInto(ship);
            var again = StateSnapshot.Capture(ship);
            string second = Tell(ship, result, snapshot);
            if (second != first)
                throw new Exception($"In place it is another: {second}, and new it was {first}.");
            if (!StateSnapshot.Capture(again.Restore()).ContentEquals(again))
                throw new Exception("What was read is captured as something else.");
            return first;
        }

        private static SessionTypeSet Types() => SessionTypes.All{{migrations}};

        private static string Tell(Ship ship, StateRestoreResult result, StateSnapshot<Ship> snapshot)
        {
            string lost = string.Join("; ", result.Lost);
            return {{told}};
        }
        """);

    /// <summary>The message with which a release refuses a file, and that nothing changed in a live object.</summary>
    public static string Refuse(byte[] file, string types, string migrations, string told) => Run<Func<byte[], string>>(types, $$"""
        public static string Run(byte[] file)
        {
            var ship = new Ship();
            string before = Tell(ship);
            try
            {
                StateSnapshot.Load<Ship>(file, SessionTypes.All{{migrations}}).RestoreInto(ship);
            }
            catch (Exception exception) when (exception is SessionFormatException or SessionRestoreException)
            {
                return Tell(ship) == before ? exception.Message : "It is torn.";
            }

            return "It was read.";
        }

        private static string Tell(Ship ship) => {{told}};
        """)(file);

    /// <summary>Has a release play in a folder, checkpoint its state and stop without an end.</summary>
    public static void Play(string folder, string types, string migrations, string play) => Run<Func<string, string>>(types, $$"""
        public static string Run(string folder)
        {
            using var session = Open(folder);
            var ship = new Ship();
            {{play}}
            session.Track("ship", ship);
            session.StartSession(new PilotProfile("Ada"));
            session.CheckpointAsync(Durability.Durable).GetAwaiter().GetResult();
            return "";
        }

        {{Opening(migrations)}}
        """)(folder);

    /// <summary>What a release says of the rungs that it finds.</summary>
    public static string Look(string folder, string types, string migrations) => Run<Func<string, string>>(types, $$"""
        public static string Run(string folder)
        {
            using var session = Open(folder);
            session.Track("ship", new Ship());
            return string.Join("; ", session.PendingRecovery.Rungs.Select(rung => $"{rung.IsValid} {rung.Rejection}: {rung.Reason}"));
        }

        {{Opening(migrations)}}
        """)(folder);

    /// <summary>What a release says of the rungs that it finds, whether it recovers, and what it has then.</summary>
    public static string Recover(string folder, string types, string migrations, string told) => Run<Func<string, string>>(types, $$"""
        public static string Run(string folder)
        {
            using var session = Open(folder);
            var ship = new Ship();
            session.Track("ship", ship);
            string rungs = string.Join("; ", session.PendingRecovery.Rungs.Select(rung => $"{rung.IsValid} {rung.Rejection}: {rung.Reason}"));
            return $"{rungs}{session.AcceptRecovery().Succeeded} " + {{told}};
        }

        {{Opening(migrations)}}
        """)(folder);

    private static string Opening(string migrations) => $$"""
        private static SessionFlowCoordinator Open(string folder) =>
            new SessionFlowCoordinator(new SessionOptions { Directory = folder, Types = SessionTypes.All{{migrations}} }, new SessionServices());
        """;

    /// <summary>A method of a release.</summary>
    /// <param name="types">The release's types.</param>
    /// <param name="code">Members of the class that holds the method, which is called <c>Run</c>.</param>
    public static TDelegate Run<TDelegate>(string types, string code)
        where TDelegate : Delegate
    {
        Assembly assembly = Compiled.GetOrAdd(types + code, text => new Lazy<Assembly>(() => Compile(types, code))).Value;
        return assembly.GetType("Game.Release")!.GetMethod("Run")!.CreateDelegate<TDelegate>();
    }

    private static Assembly Compile(string types, string code)
    {
        string name = "Release" + Interlocked.Increment(ref _count);
        string source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using SessionFlow;
            using SessionFlow.Tracking;
            using SessionFlow.Generated.{{name}};
            {{(types.StartsWith("[assembly", StringComparison.Ordinal) ? types.Split('\n', 2)[0] : "")}}
            namespace Game
            {
                {{(types.StartsWith("[assembly", StringComparison.Ordinal) ? types.Split('\n', 2)[1] : types)}}

                public static class Release
                {
                    {{code}}
                }
            }
            """;
        lock (Compiler)
            return Compiler.Compile(name, LanguageVersion.Latest, [(name, source)]);
    }
}
