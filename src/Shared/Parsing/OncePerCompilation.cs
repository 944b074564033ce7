using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Something that is found out once per compilation and forgotten with it. Who asks while another thread looks waits for it.</summary>
internal sealed class OncePerCompilation<T>
    where T : class
{
    private readonly ConditionalWeakTable<Compilation, Place> _places = new();
    private readonly Func<Compilation, CancellationToken, T> _find;

    public OncePerCompilation(Func<Compilation, CancellationToken, T> find) => _find = find;

    /// <exception cref="OperationCanceledException">It was cancelled; the next who asks begins anew.</exception>
    public T Of(Compilation compilation, CancellationToken cancellation)
    {
        Place place = _places.GetOrCreateValue(compilation);
        if (Volatile.Read(ref place.Found) is { } known)
            return known;
        lock (place)
        {
            T found = place.Found ?? _find(compilation, cancellation);
            Volatile.Write(ref place.Found, found);
            return found;
        }
    }

    private sealed class Place
    {
        public T? Found;
    }
}
