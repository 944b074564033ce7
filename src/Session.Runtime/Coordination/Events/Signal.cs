using System;
using System.Linq;

namespace SessionFlow.Coordination;

/// <summary>The handlers of one event. Adding and removing work from any thread and do not disturb a delivery under way.</summary>
internal sealed class Signal<TArgs>
    where TArgs : EventArgs
{
    private readonly object _gate = new();
    private Subscriber[] _subscribers = Array.Empty<Subscriber>();

    public Subscriber[] Subscribers => _subscribers;

    public void Add(EventHandler<TArgs>? handler)
    {
        if (handler is null)
            return;
        lock (_gate)
            _subscribers = _subscribers.Append(new Subscriber(handler)).ToArray();
    }

    /// <summary>Removes the latest subscription of a handler, as events do.</summary>
    public void Remove(EventHandler<TArgs>? handler)
    {
        lock (_gate)
        {
            int index = Array.FindLastIndex(_subscribers, subscriber => subscriber.Handler == handler);
            if (index >= 0)
                _subscribers = _subscribers.Where((_, i) => i != index).ToArray();
        }
    }

    public bool Contains(Subscriber subscriber) => Array.IndexOf(_subscribers, subscriber) >= 0;

    internal sealed class Subscriber(EventHandler<TArgs> handler) : IOfferHearer
    {
        public EventHandler<TArgs> Handler { get; } = handler;

        public int HeardOffer { get; set; }
    }
}
