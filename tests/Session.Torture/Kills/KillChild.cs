using System;
using System.Globalization;
using System.IO;
using SessionFlow.Storage;
using SessionFlow.Torture.Cuts;
using SessionFlow.Torture.Explorer;

namespace SessionFlow.Torture.Kills;

/// <summary>The process that is killed: it writes checkpoints as fast as it can and says which were acknowledged.</summary>
internal static class KillChild
{
    public const string Argument = "--child";

    /// <summary>What makes it ask for each sync twice, for a disk whose power is cut.</summary>
    public const string Twice = "twice";

    /// <summary>What it says per acknowledgement: four bytes for the session, four for the state, one for the durability.</summary>
    public const int LineSize = 9;

    public static int Run(string[] args)
    {
        string folder = args[1];
        int state = int.Parse(args[2], CultureInfo.InvariantCulture);
        Random random = new(state);
        using Stream output = Console.OpenStandardOutput();
        StoreEnvironment environment = args is [.., Twice] ? new StoreEnvironment { Files = new TwiceSyncedFiles() } : StoreEnvironment.System;
        using StoreLease lease = StoreRegistry.Shared.Open(folder, environment);
        if (lease.Store.Access.State != StoreAccessState.Held)
            return 3;

        using SessionLog log = lease.Store.BeginSession(Guid.NewGuid());
        if (!log.AppendMark(MarkKind.Start, Payload.Of(state), Durability.Durable).Succeeded)
            return 4;

        byte[] line = new byte[LineSize];
        while (true)
        {
            state++;
            Durability durability = random.Next(8) == 0 ? Durability.Durable : Durability.Written;
            StoreResult result = log.NeedsSnapshot(changed: random.Next(20) == 0) == SnapshotReason.None
                ? log.AppendDelta(Payload.Of(state), Payload.Digest(state), durability)
                : log.WriteSnapshot([new Section(1, Payload.Of(state))], 1, Payload.Digest(state), durability);
            if (!result.Succeeded)
                return 5;

            _ = BitConverter.TryWriteBytes(line, log.SessionId.GetHashCode());
            _ = BitConverter.TryWriteBytes(line.AsSpan(4), state);
            line[8] = (byte)result.Acknowledgement.Reached;
            output.Write(line);
            if (random.Next(40) == 0)
                _ = log.Prune();
        }
    }
}
