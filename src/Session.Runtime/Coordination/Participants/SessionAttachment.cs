using System;
using System.Collections.Generic;
using System.ComponentModel;
using SessionFlow.Coordination;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>
/// What one attached participant brings: types, roots and handlers. Generated code fills it in
/// <see cref="ISessionParticipant.AttachTo"/>; detaching the participant takes all of it back.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SessionAttachment
{
    private readonly List<RootBinding> _roots = new();
    private readonly List<SessionHandler> _handlers = new();
    private readonly List<SessionTypeSet> _types = new();
    private bool _isComplete;

    internal SessionAttachment(object owner) => Owner = owner;

    /// <summary>The participant.</summary>
    internal object Owner { get; }

    internal IReadOnlyList<RootBinding> Roots => _roots;

    internal IReadOnlyList<SessionHandler> Handlers => _handlers;

    internal IReadOnlyList<SessionTypeSet> TypeSets => _types;

    /// <summary>Adds the types that the participant's state may hold.</summary>
    /// <param name="set">The closed set of its assembly.</param>
    public void Types(SessionTypeSet set) => Add(_types, set ?? throw new ArgumentNullException(nameof(set)));

    /// <summary>Adds a root.</summary>
    /// <param name="name">Its name in files.</param>
    /// <param name="get">Reads the member.</param>
    /// <param name="set">Writes the member; null for one that can only be read.</param>
    /// <typeparam name="T">The member's type.</typeparam>
    public void Root<T>(string name, Func<T?> get, Action<T?>? set)
        where T : class, ISessionTracked
    {
        if (string.IsNullOrEmpty(name))
            throw new ArgumentException("A root needs a name.", nameof(name));
        Add(_roots, new RootBinding(name, typeof(T), get ?? throw new ArgumentNullException(nameof(get)), set is null ? null : value => set((T?)value)));
    }

    /// <summary>Adds a handler of a session's start, end or update.</summary>
    /// <param name="kind">The event.</param>
    /// <param name="handler">Takes the session at that moment.</param>
    public void On(SessionEventKind kind, Action<SessionInfo> handler) => Add(_handlers, SessionHandler.Of(kind, handler));

    /// <summary>Adds a handler of an offer, or of its being declined.</summary>
    /// <param name="kind">The event.</param>
    /// <param name="handler">Takes the offer.</param>
    public void On(SessionEventKind kind, Action<RecoveryData> handler) => Add(_handlers, SessionHandler.Of(kind, handler));

    /// <summary>Adds a handler of a complete recovery.</summary>
    /// <param name="kind">The event.</param>
    /// <param name="handler">Takes how it went.</param>
    public void On(SessionEventKind kind, Action<RecoveryResult> handler) => Add(_handlers, SessionHandler.Of(kind, handler));

    /// <summary>Adds a handler of any event.</summary>
    /// <param name="kind">The event.</param>
    /// <param name="handler">Takes nothing.</param>
    public void On(SessionEventKind kind, Action handler) => Add(_handlers, SessionHandler.Of(kind, handler));

    /// <summary>Lets the participant name what it has, once.</summary>
    internal static SessionAttachment Of(ISessionParticipant participant)
    {
        SessionAttachment attachment = new(participant);
        participant.AttachTo(attachment);
        attachment._isComplete = true;
        return attachment;
    }

    private void Add<T>(List<T> list, T item)
    {
        if (_isComplete)
            throw new InvalidOperationException("An attachment is filled in AttachTo only.");
        list.Add(item);
    }
}
