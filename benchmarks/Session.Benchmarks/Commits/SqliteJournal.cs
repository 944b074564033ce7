using System.IO;
using Microsoft.Data.Sqlite;

namespace Session.Benchmarks.Commits;

/// <summary>SQLite with a write-ahead log that is flushed at each commit.</summary>
internal sealed class SqliteJournal : Journal
{
    private readonly string _source;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteParameter _bytes;

    public SqliteJournal(string folder)
    {
        _source = $"Data Source={Path.Combine(folder, "saves.sqlite")};Pooling=False";
        _connection = new SqliteConnection(_source);
        _connection.Open();
        Run("PRAGMA journal_mode=WAL");
        Run("PRAGMA synchronous=FULL");
        Run("CREATE TABLE saves (id INTEGER PRIMARY KEY, bytes BLOB)");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO saves (bytes) VALUES ($bytes)";
        _bytes = _insert.Parameters.Add("$bytes", SqliteType.Blob);
        _insert.Prepare();
    }

    public override string Name => "SQLite, WAL, synchronous=FULL";

    public override void Commit(byte[] bytes)
    {
        _bytes.Value = bytes;
        _insert.ExecuteNonQuery();
    }

    public override byte[] ReadBack()
    {
        using var other = new SqliteConnection(_source);
        other.Open();
        using SqliteCommand last = other.CreateCommand();
        last.CommandText = "SELECT bytes FROM saves ORDER BY id DESC LIMIT 1";
        return (byte[])last.ExecuteScalar()!;
    }

    public override void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // Three sentences of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
