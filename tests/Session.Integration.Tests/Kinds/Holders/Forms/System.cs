using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders.Forms.System;

/// <summary>A game may have a namespace and a class of this name, and generated code must still mean the framework's.</summary>
[SessionTracked]
public sealed partial class System
{
    public Object? Object;
    public String? String;
}

[SessionTracked]
public sealed partial class Object
{
    public int Int32;
}

[SessionTracked]
public partial struct String
{
    public string? Text;
    public List? List;
}

[SessionTracked]
public sealed partial class List
{
    public global::System.Collections.Generic.List<String>? Strings;
}
