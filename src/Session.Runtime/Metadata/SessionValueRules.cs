namespace SessionFlow.Metadata;

/// <summary>Decides which keys and values session data may have, so that all of it comes back from JSON as it was.</summary>
internal static class SessionValueRules
{
    /// <summary>Longest key, in UTF-16 units.</summary>
    public const int MaxKeyLength = 128;

    /// <summary>Deepest nesting of lists and maps.</summary>
    public const int MaxDepth = 16;

    /// <summary>Why the key cannot be used, or null when it can.</summary>
    public static string? RefuseKey(string? key)
    {
        if (string.IsNullOrEmpty(key))
            return "the key is empty";
        if (key.Length > MaxKeyLength)
            return $"the key is longer than {MaxKeyLength} characters";
        if (!IsUnicode(key))
            return "the key is not valid Unicode";
        return null;
    }

    /// <summary>Why the value cannot be kept, or null when it can.</summary>
    public static string? RefuseValue(SessionValue value, int depth = 0)
    {
        if (depth > MaxDepth)
            return $"it is nested deeper than {MaxDepth} lists and maps";
        switch (value.Kind)
        {
            case SessionValueKind.None:
                return "it has no value";
            case SessionValueKind.Double when double.IsNaN(value.AsDouble()) || double.IsInfinity(value.AsDouble()):
                return "it is not a finite number";
            case SessionValueKind.String when !IsUnicode(value.AsString()):
                return "it is not valid Unicode";
            case SessionValueKind.List:
                foreach (SessionValue item in value.AsList())
                    if (RefuseValue(item, depth + 1) is { } reason)
                        return reason;
                return null;
            case SessionValueKind.Map:
                foreach ((string key, SessionValue item) in value.AsMap())
                    if ((RefuseKey(key) ?? RefuseValue(item, depth + 1)) is { } reason)
                        return reason;
                return null;
            default:
                return null;
        }
    }

    /// <summary>True when every surrogate has its partner.</summary>
    public static bool IsUnicode(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
