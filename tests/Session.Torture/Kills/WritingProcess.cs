using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Storage;
using SessionFlow.Torture.Cuts;
using SessionFlow.Torture.Explorer;

namespace SessionFlow.Torture.Kills;

/// <summary>A child that writes checkpoints, and what it said before it died.</summary>
internal sealed class WritingProcess : IDisposable
{
    private readonly Process _process;
    private readonly MemoryStream _heard = new();
    private readonly ManualResetEventSlim _started = new();
    private readonly Task _reader;
    private bool _ended;

    /// <summary>Starts writing into a folder, with states from <paramref name="first"/> on.</summary>
    /// <param name="syncsTwice">True if the power of its disk is going to be cut.</param>
    public WritingProcess(string folder, int first, bool syncsTwice = false)
    {
        string[] arguments = [KillChild.Argument, folder, first.ToString(CultureInfo.InvariantCulture)];
        _process = Process.Start(ChildProcess.Describe(syncsTwice ? [.. arguments, KillChild.Twice] : arguments))!;
        // The pipe is read to its end: what the child said before it died was acknowledged.
        _reader = Task.Run(Listen);
    }

    /// <summary>True when it has acknowledged something.</summary>
    public bool WaitForFirst()
    {
        _ = _started.Wait(TimeSpan.FromSeconds(20));
        return Acknowledged().Any();
    }

    public void Kill()
    {
        _ended = true;
        _process.Kill();
        _process.WaitForExit();
        _reader.Wait();
    }

    /// <summary>
    /// Stops the process as a debugger or a suspended machine does, and has a second one look: the store is in use, what was
    /// acknowledged can be read, nothing can be written; and then it goes on as if nothing had been.
    /// </summary>
    public void StopAndGoOn(string folder, string where)
    {
        Signal("STOP");
        int told = Acknowledged().Last().State;
        using (StoreLease second = new StoreRegistry().Open(folder))
        {
            TortureException.Require(second.Store.Access.State == StoreAccessState.InUse, () => $"{where}: stopped, and the store is {second.Store.Access}");
            StoreScan scan = second.Store.Scan();
            TortureException.Require(
                scan.Problem is null && scan.Sessions.Any(session => Oracle.Newest(session) >= told), () => $"{where}: stopped, and state {told} cannot be read");
            using SessionLog log = second.Store.BeginSession(Guid.NewGuid());
            StoreResult refused = log.WriteSnapshot([], 1, default, Durability.Written);
            TortureException.Require(refused.Problem is { Kind: StoreProblemKind.InUse }, () => $"{where}: stopped, and a second process writes");
        }

        Signal("CONT");
        // Only a process that does not go on at all takes so long.
        TortureException.Require(
            SpinWait.SpinUntil(() => Acknowledged().Last().State > told, TimeSpan.FromMinutes(2)), () => $"{where}: it does not go on after it was stopped");
    }

    /// <summary>Throws unless the scan has what the child was promised, and nothing else; returns how many promises that were.</summary>
    public int Check(StoreScan scan, Durability level, string where)
    {
        foreach (StoredGeneration generation in scan.Sessions.SelectMany(static session => session.Generations).Where(static generation => generation.IsValid))
            CheckDelivered(generation, level, where);

        (int Session, int State)[] promised = [.. Acknowledged().Where(told => told.Durability >= level).Select(static told => (told.Session, told.State))];
        if (promised.Length > 0)
        {
            StoredSession? found = scan.Sessions.FirstOrDefault(candidate => candidate.Id.GetHashCode() == promised[^1].Session);
            int newest = found is null ? -1 : Oracle.Newest(found);
            TortureException.Require(newest >= promised[^1].State, () => $"{where}: state {promised[^1].State} was acknowledged ({level}), {newest} is found: {Describe(found)}");
            // The end of the pipe may be one acknowledgement behind the disk.
            int last = Acknowledged().Last().State;
            TortureException.Require(newest <= last + 1, () => $"{where}: state {newest} is found and {last} was the last");
            TortureException.Require(found!.Last(MarkKind.Start) is not null && found.Last(MarkKind.End) is null, () => $"{where}: the marks are wrong");
        }

        return promised.Length;
    }

    public void Dispose()
    {
        if (!_ended)
            Kill();

        _process.Dispose();
        _started.Dispose();
    }

    private void Signal(string name) => LoopDisk.Run("kill", $"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture));

    private static void CheckDelivered(StoredGeneration generation, Durability level, string where)
    {
        GenerationContent? content = generation.Read(out Rejection? rejection);
        TortureException.Require(content is not null, () => $"{where}: valid, and then {rejection}");
        int state = Payload.Recognize(content!.Sections[0].Bytes.Span);
        foreach (Delta delta in content.Deltas)
        {
            int next = Payload.Recognize(delta.Bytes.Span);
            TortureException.Require(next == state + 1, () => $"{where}: state {next} stands after {state}");
            state = next;
        }

        TortureException.Require(content.State == Payload.Digest(state), () => $"{where}: the digest is another state's");
        // Only a power cut may lose a block and keep the one behind it.
        TortureException.Require(
            level == Durability.Durable || generation.Journal.Tail is JournalTail.Clean or JournalTail.Torn, () => $"{where}: {generation.Journal}");
    }

    private static string Describe(StoredSession? session) => session is null
        ? "no session"
        : string.Join("; ", session.Generations.Select(static found => $"{found.Position} {found.Rejection?.Message} {found.Journal}"));

    private IEnumerable<(int Session, int State, Durability Durability)> Acknowledged()
    {
        byte[] told;
        lock (_heard)
            told = _heard.ToArray();

        for (int at = 0; at + KillChild.LineSize <= told.Length; at += KillChild.LineSize)
            yield return (BitConverter.ToInt32(told, at), BitConverter.ToInt32(told, at + 4), (Durability)told[at + 8]);
    }

    private void Listen()
    {
        byte[] buffer = new byte[4096];
        Stream pipe = _process.StandardOutput.BaseStream;
        for (int read = pipe.Read(buffer); read > 0; read = pipe.Read(buffer))
        {
            lock (_heard)
                _heard.Write(buffer, 0, read);

            _started.Set();
        }

        _started.Set();
    }
}
