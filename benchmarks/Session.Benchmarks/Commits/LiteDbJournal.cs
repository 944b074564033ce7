using System.IO;
using System.Linq;
using LiteDB;

namespace Session.Benchmarks.Commits;

/// <summary>LiteDB as it comes.</summary>
internal sealed class LiteDbJournal(string folder) : Journal
{
    private readonly string _path = Path.Combine(folder, "saves.litedb");
    private LiteDatabase? _database;
    private int _number;

    public override string Name => "LiteDB";

    private ILiteCollection<BsonDocument> Saves => (_database ??= new LiteDatabase(_path)).GetCollection("saves");

    public override void Commit(byte[] bytes) => Saves.Insert(new BsonDocument { ["_id"] = ++_number, ["bytes"] = bytes });

    public override byte[] ReadBack()
    {
        Dispose();
        return Saves.FindById(_number)["bytes"].AsBinary.ToArray();
    }

    public override void Dispose()
    {
        _database?.Dispose();
        _database = null;
    }
}
