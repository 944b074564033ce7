using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Reports;

namespace Session.Benchmarks.Commits;

/// <summary>How long it takes until some bytes survive a power cut.</summary>
internal static class CommitSuite
{
    public static readonly Suite Suite = new(
        "commits",
        "Durable commit",
        """
        New random bytes until they are on the disk. "The store alone" has a delta of these bytes to write. "The whole way" is what a game waits for: a state that
        is nothing but these bytes is captured, handed to the writer, compared with the last one, written and flushed, and whoever waits is told; every sixteenth
        time 64 KB begin a new generation. The file of "write-temp, fsync, rename" is as long as the bytes, not as the journal. The ratio is to appending and flushing
        them.
        """,
        Measure);

    private static Figure[] Measure(Effort effort)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("session-commits");
        try
        {
            return new[] { 4, 64 }.SelectMany(kilobytes => Of(kilobytes, folder.FullName, effort)).ToArray();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<Figure> Of(int kilobytes, string folder, Effort effort)
    {
        var random = new Random(1);
        byte[] Bytes()
        {
            byte[] bytes = new byte[kilobytes * 1024];
            random.NextBytes(bytes);
            return bytes;
        }

        RequireReadBack(Path.Combine(folder, $"tried{kilobytes}"), Bytes);
        List<Journal> journals = Open(Path.Combine(folder, $"measured{kilobytes}"));
        byte[] next = Bytes();
        Contender[] contenders = journals.Select(journal => new Contender(journal.Name, () => journal.Commit(next))
        {
            Before = () =>
            {
                next = Bytes();
                journal.Prepare();
            },
        }).ToArray();
        IReadOnlyList<Outcome> outcomes = new Contest(effort).Hold(contenders);
        foreach (Journal journal in journals)
            journal.Dispose();
        return Standings.Of(outcomes, $"{kilobytes} KB", AppendJournal.Title, new Goal(StoreJournal.Title, 0.80)
        {
            Reason = "One flush is most of it, and the base is one flush as well; with its record's header and padding a delta of 4 KB is two blocks. Tried, in a copy: a journal of zeros that are written and flushed before its first record, and fdatasync (4 KB 0.75 and 0.97, 64 KB 0.88 and 0.94, where they were 0.94 to 1.33 and 1.04 to 1.16 without). Not kept: every byte goes to the disk twice, each generation's journal takes its longest length at once, and the bound is missed all the same.",
        });
    }

    private static void RequireReadBack(string folder, Func<byte[]> bytes)
    {
        foreach (Journal journal in Open(folder))
        {
            using (journal)
            {
                byte[] last = bytes();
                journal.Commit(bytes());
                journal.Commit(last);
                EqualWork.Require(journal.ReadBack().AsSpan().SequenceEqual(last), $"{journal.Name} holds other bytes than were committed last.");
            }
        }
    }

    private static List<Journal> Open(string folder)
    {
        string Folder(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        List<Journal> journals = [new StoreJournal(Folder("store")), new SessionJournal(Folder("session")), new AppendJournal(Folder("append"))];
        if (OperatingSystem.IsLinux())
            journals.Add(new PrewrittenJournal(Folder("prewritten")));
        journals.AddRange([new AtomicFile(Folder("atomic")), new SqliteJournal(Folder("sqlite")), new LiteDbJournal(Folder("litedb"))]);
        return journals;
    }
}
