using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Session.Benchmarks.Contests;
using SessionFlow;

namespace Session.Benchmarks.Commits;

/// <summary>
/// Our store alone: a delta that is there already is framed, linked to the one before, padded and flushed. No game can call it,
/// so it is called by reflection, which takes less than a thousandth of a flush.
/// </summary>
internal sealed class StoreJournal : Journal
{
    public const string Title = "Session, the store alone";

    // A journal may be as long as its snapshot before there is a new one.
    private const int SnapshotSize = 16 << 20;

    private readonly string _folder;
    private readonly IDisposable _lease;
    private readonly IDisposable _log;
    private readonly MethodInfo _append;
    private readonly object _digest;
    private readonly Array _sections;
    private byte[] _last = [];

    public StoreJournal(string folder)
    {
        _folder = folder;
        object registry = Type("StoreRegistry").GetProperty("Shared")!.GetValue(null)!;
        _lease = (IDisposable)Call(registry, "Open", folder, null)!;
        object store = _lease.GetType().GetProperty("Store")!.GetValue(_lease)!;
        _log = (IDisposable)Call(store, "BeginSession", Guid.NewGuid())!;
        _append = _log.GetType().GetMethod("AppendDelta")!;
        _digest = Activator.CreateInstance(Type("StateDigest"))!;
        _sections = Array.CreateInstance(Type("Section"), 1);
        _sections.SetValue(Activator.CreateInstance(Type("Section"), (byte)1, new ReadOnlyMemory<byte>(new byte[SnapshotSize])), 0);
        Prepare();
    }

    public override string Name => Title;

    public override void Prepare()
    {
        // 0 says that the next one may be a delta.
        if (Convert.ToInt32(Call(_log, "NeedsSnapshot", false), CultureInfo.InvariantCulture) != 0)
            Require(Call(_log, "WriteSnapshot", _sections, 1UL, _digest, Durability.Durable)!);
    }

    public override void Commit(byte[] bytes)
    {
        Require(_append.Invoke(_log, [new ReadOnlyMemory<byte>(bytes), _digest, Durability.Durable])!);
        _last = bytes;
    }

    public override byte[] ReadBack()
    {
        Dispose();
        return Directory.GetFiles(_folder).Select(File.ReadAllBytes).Any(file => file.AsSpan().IndexOf(_last) >= 0) ? _last : [];
    }

    public override void Dispose()
    {
        _log.Dispose();
        _lease.Dispose();
    }

    private static Type Type(string name) => typeof(SessionOptions).Assembly.GetType("SessionFlow.Storage." + name, throwOnError: true)!;

    private static object? Call(object target, string method, params object?[] arguments) => target.GetType().GetMethod(method)!.Invoke(target, arguments);

    private static void Require(object result) => EqualWork.Require((bool)result.GetType().GetProperty("Succeeded")!.GetValue(result)!, $"the store did not write: {result}");
}
