using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>An image's content in the layout of this build's types: as it is where the layouts are the same, else converted.</summary>
/// <param name="Content">The rows.</param>
/// <param name="Schema">Their types, with contracts.</param>
/// <param name="Added">Members that the image has no value for, by class; null when there are none.</param>
internal sealed record FittedContent(ImageContent Content, BoundSchema Schema, IReadOnlyDictionary<int, SchemaMember[]>? Added)
{
    /// <summary>What the image held and this build has no place for.</summary>
    public IReadOnlyList<StateGap> Lost { get; init; } = Array.Empty<StateGap>();

    /// <exception cref="SessionFormatException">Something would be lost, or a type has no successor.</exception>
    public static FittedContent Of(StateImage image, SessionTypeSet types)
    {
        if (image.Bound is { } bound && bound.Types == types)
            return new FittedContent(image.Content, bound, null);
        if (SchemaBinding.TryBind(image.Schema, types) is { } same)
            return new FittedContent(image.Content, same, null);
        EvolutionPlan plan = EvolutionPlan.Of(image.Content, types);
        return new FittedContent(ContentEvolution.Convert(image.Content, plan), plan.Target, plan.Added()) { Lost = plan.Lost };
    }
}
