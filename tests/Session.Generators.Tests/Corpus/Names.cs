using System.Collections.Generic;

namespace @namespace.@void
{
    public enum @enum { @default, @case }

    [global::SessionFlow.SessionTracked(Name = "Old \"Name\"\\", FormerNames = new[] { "Older", "Oldest" })]
    public partial class @class
    {
        public int @event;
        public @enum @switch;
        public string @string = "";
        public readonly int token;
        public readonly int row;
        public readonly string self = "";
        public int reader;
        public int writer;
        public int type;
        public int context;
        public int value;
        public int global;
        public List<int> @object = new List<int>();

        [global::SessionFlow.SessionMember(Name = "renamed")] public int Renamed;
        [global::SessionFlow.SessionMember(FormerNames = new[] { "WasThis", "AndThis" })] public int Moved;
        [global::SessionFlow.SessionMember(Name = "list", FormerNames = new[] { "WasList" })] public List<int> MovedList { get; } = new List<int>();
        [global::SessionFlow.SessionKey, global::SessionFlow.SessionMember(Name = "id")] public int Key;
    }

    [global::SessionFlow.SessionTracked]
    public partial class ClashesWithContract
    {
        public List<int> Instance = new List<int>();
        public List<int> InstanceCodec = new List<int>();
        public int? Type;
        public int? Name;
        public int[] Types = new int[0];
        public int? Create;
        public int? Describe;
        public int? enumCodec;
        public @enum Choice;
        public new int? ToString;
        public int? FormerNames;
        public int? LastPlace;
        public @namespace.@void.SessionFlow Flow;
    }

    [global::SessionFlow.SessionTracked]
    public partial struct SessionFlow
    {
        public int? existing;
        public int? Instance;
        public int reader;
    }

    [global::SessionFlow.SessionTracked] public partial class Twin { public int A; }
    [global::SessionFlow.SessionTracked] public partial class TWIN { public int B; }
}

[SessionFlow.SessionTracked]
public partial class InGlobalNamespace
{
    public int X;
    public System.Collections.Generic.List<InGlobalNamespace> Others = new System.Collections.Generic.List<InGlobalNamespace>();
}

[SessionFlow.SessionTracked]
public partial struct ValueInGlobalNamespace
{
    public int X;
}
