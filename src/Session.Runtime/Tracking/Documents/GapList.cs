using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Lists what is state as far as anybody can tell and that an image does not hold.</summary>
internal static class GapList
{
    public static IReadOnlyList<StateGap> Of(ImageContent content)
    {
        var gaps = new List<StateGap>();
        foreach (SchemaType type in content.Schema.Types.Where(type => type.IsValue || content.Table(type.Index) is not null))
        {
            foreach (SchemaGap gap in type.Gaps)
                gaps.Add(new StateGap($"{type.Name}.{gap.Member}", gap.Reason));
        }

        if (content.Untracked.Count == 0)
            return gaps;
        ObjectPaths paths = ObjectPaths.Of(content);
        foreach (KeyValuePair<long, string> item in content.Untracked)
            gaps.Add(new StateGap(paths.PathOf(item.Key), $"'{item.Value}' is not tracked, so the object there has no row"));
        return gaps;
    }
}
