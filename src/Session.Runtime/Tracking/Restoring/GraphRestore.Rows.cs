using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <content>Writing rows into the objects that are there.</content>
internal sealed partial class GraphRestore
{
    /// <summary>
    /// Writes rows into their objects: those without shared collections first, so that the others find them. A read-only
    /// member may turn out to hold the collection that an earlier member was given; then the rows are written again, with
    /// that collection where it has to be.
    /// </summary>
    public void WriteRows(IReadOnlyCollection<long> identities)
    {
        if (!_content.MayHaveAliases && identities.Count == _content.Rows.Count && !_content.Tables.Any(static table => table.Type.IsMadeOfKeys))
        {
            Collections.BeginRows();
            WriteTables(Enumerable.Range(0, _content.Tables.Count).ToArray());
            return;
        }

        HashSet<long>? withAliases = _content.MayHaveAliases ? new AliasFinder(_content).Find(identities) : null;
        Collections.BeginRows();
        Pass pass = BeginPass();
        do
            WriteRowsOnce(identities, withAliases);
        while (IsToBeRepeated(ref pass));
        RunAfterRows();
    }

    /// <summary>Has rows read that were written around what they lead to and around their texts.</summary>
    public void ReadAround(ReadOnlyMemory<byte> rows, KeptCollections kept)
    {
        _reader.Begin(rows);
        _reader.SkipsTexts = true;
        Collections.Standing = kept;
    }

    /// <summary>Writes a row into an object.</summary>
    /// <param name="target">The object.</param>
    /// <param name="type">Its class, by its place in the schema.</param>
    /// <param name="identity">Its identity.</param>
    /// <param name="start">Where the row begins.</param>
    public void Write(object target, int type, long identity, int start)
    {
        _reader.Seek(identity, start, start + _schema.TypesOfRows[type]!.RowSize, collections: 0);
        _schema.Contracts[type]!.Restore(target, _reader);
    }

    /// <summary>Runs the setters of the game's code, object by object and in the order of the schema.</summary>
    /// <param name="stopAtFailure">False to run the others although one threw.</param>
    /// <param name="changed">Takes those that stored another value.</param>
    /// <exception cref="SessionRestoreException">A setter threw; the message names it.</exception>
    public void RunSetters(bool stopAtFailure, Action<MemberSetter> changed)
    {
        SessionRestoreException? failure = null;
        foreach (MemberSetter setter in _setters.OrderBy(static setter => setter.Identity))
        {
            try
            {
                if (!setter.Run())
                    changed(setter);
            }
            catch (Exception exception)
            {
                failure ??= new SessionRestoreException($"{setter.Member} could not be set: {exception.Message}", exception) { Member = setter.Member };
                if (stopAtFailure)
                    break;
            }
        }

        _setters.Clear();
        if (failure is not null)
            throw failure;
    }

    /// <summary>Writes the rows of whole tables, whose objects are all there, and no shared collections are.</summary>
    /// <param name="tables">The tables, by their place in the content.</param>
    public void WriteTables(ReadOnlySpan<int> tables)
    {
        Pass pass = BeginPass();
        do
        {
            foreach (int table in tables)
                WriteTable(table);
        }
        while (IsToBeRepeated(ref pass));
        RunAfterRows();
    }

    private Pass BeginPass() => new(_afterRows.Count, _setters.Count, _losses.Count, Collections.KeptCount);

    /// <summary>True when a read-only member insisted on its collection in a pass; then the next one begins as that did.</summary>
    private bool IsToBeRepeated(ref Pass pass)
    {
        if (Collections.KeptCount == pass.Kept)
            return false;
        pass = pass with { Kept = Collections.KeptCount };
        Collections.RestartRows();
        _afterRows.RemoveRange(pass.Actions, _afterRows.Count - pass.Actions);
        _setters.RemoveRange(pass.Setters, _setters.Count - pass.Setters);
        _losses.RemoveRange(pass.Losses, _losses.Count - pass.Losses);
        return true;
    }

    private void RunAfterRows()
    {
        foreach (Action action in _afterRows)
            action();
        _afterRows.Clear();
    }

    private void WriteTable(int index)
    {
        ImageTable table = _content.Tables[index];
        SessionContract contract = _schema.Contracts[table.Type.Index]!;
        int first = _content.Rows.FirstRows[index];
        for (int row = 0; row < table.Count; row++)
        {
            int start = table.Start(row);
            _reader.Seek(table.Identity(row), start, start + table.Type.RowSize, collections: 0);
            contract.Restore(_objects.Of(first + row), _reader);
        }
    }

    private void WriteRowsOnce(IReadOnlyCollection<long> identities, HashSet<long>? withAliases)
    {
        bool haveKeys = _content.Tables.Any(static table => table.Type.IsMadeOfKeys);
        foreach (long identity in identities)
        {
            if (withAliases?.Contains(identity) != true && !(haveKeys && IsMadeOfKeys(identity)))
                WriteRow(identity);
        }

        foreach (long identity in withAliases ?? (IEnumerable<long>)Array.Empty<long>())
        {
            if (!IsMadeOfKeys(identity))
                WriteRow(identity);
        }

        if (!haveKeys)
            return;
        foreach (long identity in identities)
        {
            if (IsMadeOfKeys(identity))
                WriteRow(identity);
        }
    }

    private bool IsMadeOfKeys(long identity) => _content.TryFind(identity, out ImageTable table, out _) && table.Type.IsMadeOfKeys;

    private void WriteRow(long identity)
    {
        _content.TryFind(identity, out ImageTable table, out int row);
        SessionContract contract = _schema.Contracts[table.Type.Index]!;
        int start = table.Start(row);
        _reader.Seek(identity, start, start + table.Type.RowSize, collections: 0);
        contract.Restore(_objects.Find(identity)!, _reader);
    }

    /// <summary>What there was when the writing of rows began.</summary>
    private readonly record struct Pass(int Actions, int Setters, int Losses, int Kept);
}
