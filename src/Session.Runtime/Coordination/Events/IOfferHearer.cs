namespace SessionFlow.Coordination;

/// <summary>Somebody who hears of each offer once, however late they came.</summary>
internal interface IOfferHearer
{
    /// <summary>The number of the last offer that was told; 0 for none.</summary>
    int HeardOffer { get; set; }
}
