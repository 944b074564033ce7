using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>An image's content in the layout of this build's types: as it is where the layouts are the same, else converted.</summary>
/// <param name="Content">The rows.</param>
/// <param name="Schema">Their types, with contracts.</param>
/// <param name="Absent">Members that the image has no value for, by object; null when there are none.</param>
internal sealed record FittedContent(ImageContent Content, BoundSchema Schema, IReadOnlyDictionary<long, SchemaMember[]>? Absent)
{
    /// <summary>The highest identity that was given, those of objects that migrations made included.</summary>
    public long Highest { get; init; }

    /// <summary>What the image held and this build has no place for.</summary>
    public IReadOnlyList<StateGap> Lost { get; init; } = Array.Empty<StateGap>();

    /// <exception cref="SessionFormatException">Something would be lost, or a type has no successor.</exception>
    public static FittedContent Of(StateImage image, SessionTypeSet types)
    {
        if (image.Bound is { } bound && bound.Types == types)
            return new FittedContent(image.Content, bound, null) { Highest = image.Highest };
        if (SchemaBinding.TryBind(image.Content, types) is { } same && SharedTypes.Fit(image.Content))
            return new FittedContent(image.Content, same, null) { Highest = image.Highest };
        EvolutionPlan plan = EvolutionPlan.Of(image.Content, types, image.Highest);
        ImageContent content = ContentEvolution.Convert(image.Content, plan, out IReadOnlyDictionary<long, SchemaMember[]> absent);
        return new FittedContent(content, plan.Target, absent.Count > 0 ? absent : null) { Lost = plan.Lost, Highest = plan.Highest };
    }
}
