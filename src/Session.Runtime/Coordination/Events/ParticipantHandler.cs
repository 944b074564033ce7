namespace SessionFlow.Coordination;

/// <summary>A handler of an attached participant.</summary>
internal sealed class ParticipantHandler(object owner, SessionHandler handler) : IOfferHearer
{
    public object Owner { get; } = owner;

    public SessionHandler Handler { get; } = handler;

    public int HeardOffer { get; set; }
}
