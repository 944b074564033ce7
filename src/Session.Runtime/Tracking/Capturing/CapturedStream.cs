namespace SessionFlow.Tracking;

/// <summary>What a capture wrote into one <see cref="RowStream"/>.</summary>
/// <param name="Bytes">The rows.</param>
/// <param name="Texts">The texts that they keep.</param>
internal readonly record struct CapturedStream(RentedItems<byte> Bytes, RentedItems<KeptText> Texts)
{
    /// <summary>Gives the arrays back.</summary>
    public void Return()
    {
        Bytes.Return();
        Texts.Return();
    }
}
