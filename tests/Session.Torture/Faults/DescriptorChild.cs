using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Torture.Explorer;

namespace SessionFlow.Torture.Faults;

/// <summary>A process that has no descriptors left, again and again with a few more: typed problems, nothing lost, back to work.</summary>
internal static class DescriptorChild
{
    public const string Argument = "--descriptors";

    private const int TooMany = 24;

    public static int Run(string[] args)
    {
        using StoreLease lease = new StoreRegistry().Open(args[1]);
        SessionLog log = lease.Store.BeginSession(Guid.NewGuid());
        int state = 0;
        int last = -1;
        int problems = 0;

        // Once through everything, so that no code is loaded for the first time when nothing can be opened.
        for (int warm = 0; warm < 6; warm++)
            Step(free: 20);

        for (int free = 0; free < 8; free++)
        {
            for (int i = 0; i < 20; i++)
                Step(free);
        }

        StoredSession found = lease.Store.Scan().Sessions.Single(session => session.Id == log.SessionId);
        bool back = Write().Succeeded;
        Console.WriteLine($"{problems} {state} {Oracle.Newest(found) - last} {back}");
        return problems > 20 && Oracle.Newest(found) == last && back ? 0 : 1;

        void Step(int free)
        {
            Stack<FileStream> ballast = Exhaust();
            for (int i = 0; i < free && ballast.Count > 0; i++)
                ballast.Pop().Dispose();

            int before = state;
            StoreResult result = Write();
            StoreResult marked = log.AppendMark(MarkKind.Note, Payload.Of(before), Durability.Durable);
            if (result.Succeeded)
                last = before;
            foreach (StoreProblem problem in new[] { result.Problem, marked.Problem }.OfType<StoreProblem>())
            {
                problems++;
                TortureException.Require(problem.Kind == StoreProblemKind.TooManyOpenFiles, () => $"{free} descriptors: {problem}");
            }

            _ = lease.Store.Scan();
            while (ballast.TryPop(out FileStream? one))
                one.Dispose();
        }

        StoreResult Write()
        {
            StoreResult result = log.NeedsSnapshot(changed: state % 3 == 0) == SnapshotReason.None
                ? log.AppendDelta(Payload.Of(state), Payload.Digest(state), Durability.Durable)
                : log.WriteSnapshot([new Section(1, Payload.Of(state))], 1, Payload.Digest(state), Durability.Durable);
            state++;
            return result;
        }
    }

    private static Stack<FileStream> Exhaust()
    {
        Stack<FileStream> ballast = new();
        try
        {
            while (true)
                ballast.Push(new FileStream("/dev/null", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1));
        }
        catch (IOException e) when (e.HResult == TooMany)
        {
            return ballast;
        }
    }
}
