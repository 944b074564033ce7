using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>What a delta says of one class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Removed">Identities of rows that went, ascending.</param>
/// <param name="Added">Rows that came, by identity; nothing of them is validated.</param>
/// <param name="Changed">Rows that both states have, by identity; none that came.</param>
internal sealed record TableChange(SchemaType Type, long[] Removed, IReadOnlyList<RowSource> Added, IReadOnlyList<RowChange> Changed);
