using SessionFlow.Metadata;

namespace SessionFlow.Saves;

/// <summary>What a game may keep with a save for its menus.</summary>
internal static class SaveDetailRules
{
    /// <summary>Says why a card cannot be kept; null when it can.</summary>
    public static SaveResult? Refuse(SaveSlotInfo info)
    {
        string? reason = SessionValueRules.IsUnicode(info.SaveName) ? null : "The name is not valid Unicode.";
        foreach ((string key, SessionValue value) in info.Data)
            if ((SessionValueRules.RefuseKey(key) ?? SessionValueRules.RefuseValue(value)) is { } why)
                reason ??= $"'{key}' cannot be kept with the save: {why}.";
        if (reason is null && SlotCard.Write(info) is { Length: > SlotFolder.LargestCard } card)
            reason = $"The details take {card.Length} bytes; a slot shows at most {SlotFolder.LargestCard}. Keep large things in the state.";
        return reason is null ? null : SaveResult.Failed(SaveFailure.InvalidDetails, reason);
    }
}
