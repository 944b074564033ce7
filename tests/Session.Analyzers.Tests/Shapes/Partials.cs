// A class over several files, nested classes, interfaces, explicit implementations, hiding.
#nullable enable
using System;
using System.Collections.Generic;
using SessionFlow;

namespace Parts
{
    [SessionTracked]
    public partial class Ship
    {
        private Action? /*SES1001*/_onFire;
        private object? /*SES2010*/_lock;
        public int Hull = 10;
    }

    public partial class /*SES1002*/Outer
    {
        private static int s_made;

        [SessionTracked]
        public partial class Inner
        {
            private int _depth;
            private Outer? _outer;

            public void Down(Outer outer)
            {
                _depth++;
                _outer = outer;
                s_made++;
            }

            [SessionTracked]
            private partial class Deepest
            {
                public int Value;
            }

            private Deepest? _deepest;

            public void Dig() => _deepest = new Deepest { Value = _depth + (_outer is null ? 0 : s_made) };

            public int Found => _deepest?.Value ?? 0;
        }
    }

    public interface IDamageable { int Health { get; set; } }

    [SessionTracked]
    public partial class Wall : IDamageable
    {
        private int _health = 5;

        int IDamageable.Health
        {
            get => _health;
            set => _health = value;
        }
    }

    [SessionTracked]
    public partial class Target
    {
        public IDamageable? Aim;
        public List<IDamageable> Hit { get; } = new();
    }

    public abstract class /*SES1002*/Scene
    {
        public string Name = "";
        private bool _loaded;

        public void Load() => _loaded = true;

        public bool IsLoaded => _loaded;
    }

    [SessionTracked]
    public partial class Forest : Scene
    {
        public int Trees;
    }

    [SessionTracked]
    public partial class Desert : Scene
    {
        public int Dunes;
    }
}
// ---- another file
namespace Parts
{
    public partial class Ship
    {
        public void Arm(System.Action fire)
        {
            _onFire = fire;
            _lock ??= new object();
        }

        public void Fire()
        {
            lock (_lock!)
                _onFire?.Invoke();
            Hull--;
        }
    }
}
