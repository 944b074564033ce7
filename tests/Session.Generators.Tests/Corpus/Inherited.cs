using System;
using System.Collections.Generic;
using SessionFlow;

[assembly: SessionInherited(typeof(Corpus.Inherited.Node), "Position", "Name")]
[assembly: SessionInherited(typeof(Corpus.Inherited.Bag<>), "Item")]
[assembly: SessionIgnoredType(typeof(Corpus.Inherited.Texture), "asset")]
[assembly: SessionIgnoredType(typeof(Corpus.Inherited.ILog), "a service")]
[assembly: SessionIgnoredType(typeof(Corpus.Inherited.Cache<>), "rebuilt")]
[assembly: SessionRemoved("Corpus.Inherited.Balloon", "weather was cut")]

namespace Corpus.Inherited
{
    public class Texture { public int Handle; }
    public class AtlasTexture : Texture { public int Page; }
    public interface ILog { }
    public class FileLog : ILog { public int Line; }
    public class Cache<T> { public T Last; }

    public class Node
    {
        private double _x;
        public double Position { get => _x; set => _x = value; }
        public string Name;
        public bool Visible { get; set; }
        protected int Layer { get; set; }
        public Action Drawn;
        public int Children => 0;
    }

    public class Bag<T>
    {
        public T Item { get; set; }
        public int Count { get; private set; }
    }

    [SessionTracked]
    public partial class Ship : Node
    {
        public int Hull;
        public Texture Skin;
        public AtlasTexture Atlas;
        public List<Texture> Skins;
        public FileLog Log;
        public Cache<int> Last;
    }

    [SessionTracked]
    public sealed partial class Carrier : Ship
    {
        public int Planes;
    }

    [SessionTracked, SessionInherited("Layer", "Visible")]
    public sealed partial class Boss : Node
    {
        public int Phase;
    }

    [SessionTracked, SessionInherited]
    public sealed partial class Everything : Node
    {
    }

    [SessionTracked]
    public sealed partial class Crate : Bag<int>
    {
    }

    [SessionTracked, SessionInherited("Nothing", "Children", "Name")]
    public sealed partial class Wrong : Node
    {
        public new int Name;
    }
}
