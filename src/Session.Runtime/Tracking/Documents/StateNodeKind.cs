namespace SessionFlow;

/// <summary>What a <see cref="StateNode"/> is.</summary>
public enum StateNodeKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>A number, text, truth value, time or other single value: see <see cref="StateNode.Value"/>.</summary>
    Value,

    /// <summary>A list, array, queue or other collection with an order: see <see cref="StateNode.Items"/>.</summary>
    List,

    /// <summary>A dictionary: see <see cref="StateNode.Entries"/>.</summary>
    Map,

    /// <summary>A struct: see <see cref="StateNode.Members"/>.</summary>
    Struct,

    /// <summary>An object that stands elsewhere in the state: see <see cref="StateNode.Identity"/>.</summary>
    Reference,

    /// <summary>A set, whose elements have no order: see <see cref="StateNode.Items"/>.</summary>
    Set,
}
