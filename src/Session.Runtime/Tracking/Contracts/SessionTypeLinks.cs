using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>Takes from generated code the constructions of generic types that it names, so that they are in its set of types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SessionTypeLinks
{
    private readonly Queue<SessionContract> _pending = new();
    private readonly HashSet<SessionContract> _contracts = new();
    private readonly HashSet<SessionCodec> _codecs = new();

    internal SessionTypeLinks()
    {
    }

    internal IReadOnlyCollection<SessionContract> Contracts => _contracts;

    /// <summary>The name of a type argument in files.</summary>
    public static string NameOf<T>() => TypeArgument<T>.Name;

    /// <summary>Says how a type argument stands in snapshots.</summary>
    /// <param name="name">The stable name.</param>
    /// <param name="codec">Writes and restores its values.</param>
    public static void Argument<T>(string name, SessionCodec<T> codec)
    {
        if (codec is null)
            throw new ArgumentNullException(nameof(codec));
        TypeArgument<T>.Provide(name, codec);
    }

    /// <summary>A tracked class.</summary>
    public void Add(SessionContract contract)
    {
        if (_contracts.Add(contract))
            _pending.Enqueue(contract);
    }

    /// <summary>A tracked struct, which may lead to constructions of its own.</summary>
    public void Add(SessionCodec codec)
    {
        if (_codecs.Add(codec))
            codec.Link(this);
    }

    /// <summary>Asks each contract for those that it leads to.</summary>
    internal void Follow()
    {
        while (_pending.Count > 0)
            _pending.Dequeue().Link(this);
    }
}
