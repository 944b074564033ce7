using System;
using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>What generated code says of a member beside its name and shape. The numbers stand in files.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum SchemaMemberFlags
{
    /// <summary>An ordinary member.</summary>
    None = 0,

    /// <summary>Names the object: <see cref="SessionKeyAttribute"/>.</summary>
    Key = 1,

    /// <summary>Can be set only while the object is made (<c>readonly</c>, <c>init</c> or get-only).</summary>
    ReadOnly = 2,

    /// <summary>Code of the game sets it, after the plain members. Stands in no file.</summary>
    SetByCode = 4,
}
