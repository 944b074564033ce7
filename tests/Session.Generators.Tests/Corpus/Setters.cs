using System;
using System.Collections.Generic;
using SessionFlow;

namespace Corpus.Setters
{
    public enum Mode { Off, On }

    [SessionTracked]
    public partial class Radio
    {
        private float _volume;
        public string Station;

        [SessionMember]
        public float Volume
        {
            get => _volume;
            set => _volume = Math.Max(0, value);
        }

        [SessionMember(Name = "tags")]
        public List<string> Tags { get => new List<string>(); set { } }

        [SessionMember] public string @string { get => ""; private set { } }

        [SessionMember] public Radio Twin { get => this; set { } }

        [SessionMember] public Mode? Mode { get => null; set { } }

        public int NotState { get => 1; set { } }
    }

    [SessionTracked]
    public sealed partial class CarRadio : Radio
    {
        public int Row;
    }

    [SessionTracked]
    public partial class Wrong
    {
        [SessionMember] public int Computed => 1;
        [SessionMember] public static int Shared { get => 1; set { } }
        [SessionMember] public int this[int index] { get => index; set { } }
        [SessionMember] public int WriteOnly { set { } }
        [SessionMember] public object Anything { get => this; set { } }
        private void OnRestored() { }
        private void OnCapturing(int x) { }
    }

    [SessionTracked]
    public partial struct Value
    {
        public int X;
        [SessionMember] public int Twice { get => X * 2; set => X = value / 2; }
        private void OnRestored() { }
    }
}
