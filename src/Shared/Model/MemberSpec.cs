using SessionFlow.Model.Kinds;

namespace SessionFlow.Model;

/// <summary>A field or property that is captured.</summary>
internal sealed record MemberSpec
{
    /// <summary>The member's name without escapes.</summary>
    public required string Name { get; init; }

    /// <summary>The member's name as code writes it.</summary>
    public required string Identifier { get; init; }

    /// <summary>The member's name in files.</summary>
    public required string StableName { get; init; }

    public required EquatableArray<string> FormerNames { get; init; }

    public required KindSpec Kind { get; init; }

    /// <summary>True when only a constructor can set the member.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>True for a property that runs code when it is set: set after the plain members.</summary>
    public bool IsSetByCode { get; init; }

    /// <summary>The way to the memory of a property whose accessors may not run; null for what code can name.</summary>
    public BackingFieldSpec? Backing { get; init; }

    /// <summary>True for the member that names the object.</summary>
    public required bool IsKey { get; init; }
}
