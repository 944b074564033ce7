using System;
using System.Collections.Generic;
using System.Linq;
using Session.Integration.Tests.Laws;

namespace Session.Integration.Tests.Generated;

/// <summary>The objects of a generated state, for its members to refer to.</summary>
public sealed class ObjectPool
{
    private readonly List<IGeneratedObject> _objects = new();
    private int _last;

    public IReadOnlyList<IGeneratedObject> Objects => _objects.ToArray();

    /// <summary>A number that no other object of the pool has.</summary>
    public int Next() => ++_last;

    public void Add(IGeneratedObject item)
    {
        // Records compare themselves by what they hold, which may lead back to them.
        if (!_objects.Any(known => ReferenceEquals(known, item)))
            _objects.Add(item);
    }

    /// <summary>No member gets this object any more, unless it is the first, which is the root.</summary>
    public void Forget(int index)
    {
        if (index > 0 && index < _objects.Count)
            _objects.RemoveAt(index);
    }

    /// <summary>An object of the pool that can stand there, or null.</summary>
    public T? Any<T>(Chance chance)
        where T : class => chance.Below(5) == 0 ? null : Some<T>(chance);

    /// <summary>An object of the pool that can stand there, or a new one, or null.</summary>
    public T? Made<T>(Chance chance, Func<T> make, Action<T> fill)
        where T : class, IGeneratedObject
    {
        if (chance.Below(4) == 0)
            return null;
        if (chance.Below(3) == 0 && Some<T>(chance) is { } known)
            return known;
        T made = make();
        fill(made);
        Add(made);
        return made;
    }

    /// <summary>An object of the pool that can stand there; null only where there is none.</summary>
    public T? Some<T>(Chance chance)
        where T : class
    {
        T[] fitting = _objects.OfType<T>().ToArray();
        return fitting.Length == 0 ? null : chance.Pick(fitting);
    }
}
