using System;
using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Records
{
    public enum Rank { Cadet, Captain }

    [SessionTracked]
    public partial record Score(int Points, string Name, Rank Rank = Rank.Captain, double Factor = 0.5);

    [SessionTracked]
    public sealed partial record Crew(List<Score> Scores, Crew Above, int? Level, Guid[] Ids)
    {
        public int Morale { get; set; }
        public DateTime Hired { get; init; }
        private int _hidden;
        public int Hidden() => _hidden++;
    }

    [SessionTracked]
    public abstract partial record Shape(string Label);

    [SessionTracked]
    public partial record Circle(string Label, float Radius) : Shape(Label);

    [SessionTracked]
    public sealed partial record Ring(float Inner, string Label, float Radius) : Circle(Label, Radius)
    {
        partial void OnRestored(SessionRestoreContext context) { }
    }

    [SessionTracked]
    public partial record WithoutParameters
    {
        public int Mutable;
        public string Fixed { get; init; } = "";
        public List<WithoutParameters> Children { get; } = new List<WithoutParameters>();
    }

    [SessionTracked]
    public partial record DerivedWithoutParameters : WithoutParameters
    {
        public int More;
    }

    [SessionTracked]
    public partial record OverInit(int Own) : WithoutParameters;

    [SessionTracked]
    public partial record Empty;

    [SessionTracked]
    public partial record OwnProperty(string Name, int Age)
    {
        public string Name { get; init; } = Name.Trim();
    }

    [SessionTracked]
    public partial record Checked(int Width)
    {
        public Checked() : this(1) { }
        public Checked(string text) : this(text.Length) { }
        public override int GetHashCode() => Width;
    }

    public partial class Outer
    {
        [SessionTracked]
        private partial record Nested(int X)
        {
            private Nested Next;
            public Nested Get() => Next = this;
        }
    }

    [SessionTracked]
    public partial record @record(int @int, string @this);
}

namespace System.Runtime.CompilerServices
{
    // As games for Unity bring it.
    internal static class IsExternalInit
    {
    }
}
