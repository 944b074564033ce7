using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Gives an image back to live objects as a transaction: everything that can fail without having written fails first, and
/// what fails later is undone from a capture. Runs on the game thread.
/// </summary>
internal sealed partial class StateRestore
{
    private readonly StateImage _image;
    private readonly IdentitySpace _space;
    private readonly IReadOnlyList<RootBinding> _roots;
    private readonly BoundSchema _schema;
    private readonly IReadOnlyDictionary<long, SchemaMember[]>? _added;
    private readonly List<StateGap> _lost = new();
    private readonly List<MemberSetter> _changed = new();
    private readonly long _highest;
    private ImageContent _content;
    private GraphRestore _graph;
    private long[] _identities;
    private readonly bool _knowsOutside;
    private readonly IServiceProvider? _services;
    private bool _isCopy;

    private StateRestore(StateImage image, IdentitySpace space, IReadOnlyList<RootBinding> roots, SessionTypeSet types, bool inPlace, IServiceProvider? services)
    {
        _services = services;
        _image = image;
        _space = space;
        _roots = roots;
        FittedContent fitted = FittedContent.Of(image, types);
        (_content, _schema, _added) = fitted;
        _highest = fitted.Highest;
        _lost.AddRange(fitted.Lost);
        _knowsOutside = inPlace && image.Lineage == space.Lineage;
        _graph = null!;
        _identities = null!;
        BeginGraph(_added);
    }

    /// <summary>Restores some of an image's roots, and all that they lead to, into the objects that stand there.</summary>
    /// <param name="image">The state.</param>
    /// <param name="space">Knows the live objects; goes on in the image's history if it comes from another.</param>
    /// <param name="roots">The roots to restore; the image may hold others.</param>
    /// <param name="types">The types that the image may hold.</param>
    /// <param name="now">The time, for hooks that rebase deadlines.</param>
    /// <param name="services">The game's, for factories and definitions.</param>
    /// <param name="isCopy">True to leave an image's history to others that may be alive in it; the space then stays in its own.</param>
    /// <exception cref="SessionFormatException">The image does not fit this build's types.</exception>
    /// <exception cref="SessionRestoreException">Code of the game threw, or something cannot be replaced; nothing has changed.</exception>
    public static RestoreReport RestoreInto(
        StateImage image, IdentitySpace space, IReadOnlyList<RootBinding> roots, SessionTypeSet types, DateTimeOffset? now, bool isCopy = false,
        IServiceProvider? services = null)
    {
        lock (space.Gate)
            return new StateRestore(image, space, roots, types, inPlace: true, services) { _isCopy = isCopy }.Run(inPlace: true, now);
    }

    /// <summary>Makes a new graph of an image's roots. The bindings are set and never read.</summary>
    /// <param name="image">The state.</param>
    /// <param name="space">A new space, which knows the objects afterwards.</param>
    /// <param name="roots">The roots to make.</param>
    /// <param name="types">The types that the image may hold.</param>
    /// <param name="services">The game's, for factories and definitions.</param>
    /// <param name="isCopy">True to give new identities, in the order of the old ones, since the originals may be alive.</param>
    /// <param name="now">The time, for hooks that rebase deadlines.</param>
    public static RestoreReport RestoreNew(
        StateImage image, IdentitySpace space, IReadOnlyList<RootBinding> roots, SessionTypeSet types, bool isCopy, DateTimeOffset? now,
        IServiceProvider? services = null)
    {
        lock (space.Gate)
            return new StateRestore(image, space, roots, types, inPlace: false, services) { _isCopy = isCopy }.Run(inPlace: false, now);
    }

    /// <summary>Says why this build cannot take an image, or null. Makes no object and runs no code of the game.</summary>
    /// <param name="image">The state.</param>
    /// <param name="types">This build's types.</param>
    /// <param name="isNewer">True when a newer build of the game wrote it.</param>
    public static string? Rejection(StateImage image, SessionTypeSet types, out bool isNewer)
    {
        isNewer = false;
        try
        {
            FittedContent.Of(image, types);
            return null;
        }
        catch (SessionFormatException exception)
        {
            isNewer = exception.IsNewer;
            return exception.Message;
        }
    }

    private RestoreReport Run(bool inPlace, DateTimeOffset? now)
    {
        if (_space.IsCapturing)
            throw new SessionRestoreException("A hook asked for a restore of objects that are just being captured.");
        try
        {
            return Restore(inPlace, now);
        }
        catch (SessionCaptureException exception)
        {
            // The live state is captured to find its objects and to be able to put it back, before anything is written.
            throw new SessionRestoreException($"The state could not be restored and is as it was: {exception.Message}", exception);
        }
    }

    private RestoreReport Restore(bool inPlace, DateTimeOffset? now)
    {
        bool isForeign = inPlace && _image.Lineage != _space.Lineage;
        _isCopy &= isForeign || !inPlace;
        int adopted = 0;
        if (isForeign)
            adopted = Adopt(_roots);
        else if (inPlace)
            adopted = FindLiving();
        RequireRoots(inPlace);

        int created = Create(inPlace ? Array.FindAll(_identities, identity => !_graph.Objects.Has(identity)) : _identities);
        FillAddedMembers();
        using Undo? undo = inPlace && (adopted > 0 || NeedsUndo()) ? Undo.Of(_space, _schema, _graph.Objects.All.Select(static item => item.Value), _roots) : null;
        Write(inPlace, now, undo);
        NoteLost();
        CommitIdentities((isForeign || !inPlace) && !_isCopy);
        return new RestoreReport(_identities.Length, created, adopted, _lost);
    }

    private void BeginGraph(IReadOnlyDictionary<long, SchemaMember[]>? added)
    {
        _identities = (_roots.Count == _content.Roots.Count ? _content.Everything : null)
            ?? Reachability.From(_content, _roots.Select(root => IdentityOf(root.Name))).ToArray();
        _graph = new GraphRestore(_content, _schema, added) { Outside = _knowsOutside ? _space.Find : null, Wanted = _identities, Services = _services };
    }

    private int Create(long[] missing)
    {
        if (missing.Length == _content.Rows.Count && !_content.Tables.Any(static table => table.Type.HasReadOnlyReferences))
        {
            _graph.CreateAll();
        }
        else
        {
            foreach (long identity in CreationOrder.Of(_content, missing))
                _graph.Resolve(identity);
        }

        return missing.Length;
    }

    private void FillAddedMembers()
    {
        if (_added is null)
            return;
        AddedMembers added = AddedMembers.Fill(_content, _added, _schema, _graph, _highest);
        _content = added.Content;
        BeginGraph(added: null);
        added.TellTo(_graph);
    }

    private void NoteLost()
    {
        KeyValuePair<long, string>[] missing = _content.Untracked.Where(item => !_graph.Objects.Has(item.Key)).ToArray();
        _lost.AddRange(LostPointers.Of(_content, _graph, _identities));
        if (missing.Length + _changed.Count + _graph.Losses.Count == 0)
            return;
        ObjectPaths paths = ObjectPaths.Of(_content);
        foreach (KeyValuePair<long, string> item in missing)
            _lost.Add(new StateGap(paths.PathOf(item.Key), $"'{item.Value}' is not tracked, so the object there has no row"));
        foreach (MemberSetter setter in _changed)
            Note(setter.Identity, setter.Member, "its setter stored another value than the one that was captured");
        foreach ((long identity, string member, string reason) in _graph.Losses)
            Note(identity, member, reason);

        void Note(long identity, string member, string reason) =>
            _lost.Add(new StateGap(ObjectPaths.Join(paths.PathOf(identity), member.Substring(member.LastIndexOf('.') + 1)), reason));
    }

    private void RequireRoots(bool inPlace)
    {
        foreach (RootBinding root in _roots)
        {
            long identity = IdentityOf(root.Name);
            if (identity != 0 && !root.Declared.IsAssignableFrom(TypeOf(identity)))
                throw new SessionFormatException($"The snapshot's root '{root.Name}' is a {TypeOf(identity)}, which is no {root.Declared}.");
            if (!inPlace || root.Set is not null)
                continue;
            object? wanted = identity == 0 ? null : _graph.Objects.Find(identity) ?? this;
            if (!ReferenceEquals(wanted, root.Get()))
            {
                throw new SessionRestoreException(
                    $"The root '{Display(root.Name)}' would have to be replaced and cannot be set: it is null on one side, or a read-only member "
                    + "of it differs. Give the root a setter, or restore into a new object.");
            }
        }
    }

    /// <summary>Hooks, setters, converters and comparers of the game may throw, and a shared collection may not fit a read-only member.</summary>
    private bool NeedsUndo() =>
        _content.MayHaveAliases
        || _content.MayHaveStrays
        || _roots.Any(static root => root.Set is not null)
        || _content.Tables.Any(table => table.Type.RunsUserCode || _schema.Contracts[table.Type.Index]!.RunsUserCode);

    private void Write(bool inPlace, DateTimeOffset? now, Undo? undo)
    {
        try
        {
            _graph.WriteRows(_identities);
            foreach (RootBinding root in _roots)
            {
                long identity = IdentityOf(root.Name);
                root.Set?.Invoke(identity == 0 ? null : (ISessionTracked?)_graph.Resolve(identity));
            }

            _graph.RunSetters(stopAtFailure: true, _changed.Add);
            RunHooks(inPlace, now);
        }
        catch (Exception exception)
        {
            throw RestoreFailure.Of("The state could not be restored", exception, isTorn: inPlace && undo?.TryRun() != true);
        }
    }

    private void RunHooks(bool inPlace, DateTimeOffset? now)
    {
        TimeSpan elapsed = now is { } time && _image.CapturedAt is { } captured && time > captured ? time - captured : TimeSpan.Zero;
        var context = new SessionRestoreContext(elapsed, inPlace);
        if (!_content.Tables.Any(table => _schema.Contracts[table.Type.Index]!.RunsUserCode))
            return;
        foreach (long identity in _identities)
        {
            SessionContract contract = ContractOf(identity);
            if (contract.RunsUserCode)
                RunHook(contract, _graph.Objects[identity], context);
        }
    }

    private static void RunHook(SessionContract contract, object target, SessionRestoreContext context)
    {
        try
        {
            contract.Restored(target, context);
        }
        catch (Exception exception)
        {
            string member = contract.Type.Name + ".OnRestored";
            throw new SessionRestoreException($"{member} threw: {exception.Message}", exception) { Member = member };
        }
    }

    private void CommitIdentities(bool takesOver)
    {
        if (takesOver)
        {
            _space.TakeOver(_image.Lineage, _highest);
            Lineages.Note(_image.Lineage);
        }

        if (takesOver || _isCopy)
            _space.Reserve(_identities.Length);
        foreach (long identity in _identities)
        {
            var target = (ISessionTracked)_graph.Objects[identity];
            if (_isCopy)
                _space.AddNext(target);
            else if (!takesOver || !_space.TryAdd(target, identity))
                _space.Bind(target, identity);
        }

        if (!_isCopy)
            _space.RaiseTo(_highest);
    }

    private long IdentityOf(string root)
    {
        foreach (ImageRoot candidate in _content.Roots)
        {
            if (candidate.Name == root)
                return candidate.Identity;
        }

        throw new SessionFormatException($"The snapshot has no root '{Display(root)}'.");
    }

    private SessionContract ContractOf(long identity) =>
        _content.TryFind(identity, out ImageTable table, out _)
            ? _schema.Contracts[table.Type.Index]!
            : throw new SessionFormatException($"The snapshot has no row for object {identity}.");

    private Type TypeOf(long identity) => ContractOf(identity).Type;

    private static string Display(string root) => root.Length == 0 ? "(the snapshot's own)" : root;
}
