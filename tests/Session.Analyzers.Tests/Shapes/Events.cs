// Events, buses, observers, weak references.
#nullable enable
using System;
using System.Collections.Generic;
using System.ComponentModel;
using SessionFlow;

namespace Observed
{
    [SessionTracked]
    public partial class Hero : INotifyPropertyChanged
    {
        private int _level;

        public event PropertyChangedEventHandler? PropertyChanged;

        public int /*SES2007*/Level
        {
            get => _level;
            set
            {
                _level = value;
                PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Level)));
            }
        }
    }

    [SessionTracked]
    public partial class Aura
    {
        private WeakReference<Hero>? /*SES1001*/_owner;
        private readonly List<WeakReference<Hero>> /*SES1001*/_near = new();
        public int Power;

        public void Attach(Hero hero)
        {
            _owner = new WeakReference<Hero>(hero);
            _near.Add(_owner);
        }
    }

    [SessionTracked]
    public partial class Quest
    {
        private Action<Quest>? /*SES1001*/_done;
        private readonly Dictionary<string, Action<int>> /*SES1001*/_steps = new();
        public int Progress { get; private set; }

        public void OnDone(Action<Quest> done) => _done += done;

        public void Step(string name, Action<int> action) => _steps[name] = action;

        public void Advance()
        {
            Progress++;
            _done?.Invoke(this);
        }
    }

    public static class Bus
    {
        private static readonly List<Action<object>> s_handlers = new();

        public static void Publish(object message) => s_handlers.ForEach(handler => handler(message));
    }

    public static class Achievements
    {
        public static readonly HashSet<string> Earned = new();
    }

    [SessionTracked]
    public partial class Scores
    {
        public static int /*SES1005*/Highest;
        private static int /*SES1005*/s_next;
        private static readonly Dictionary<int, string> s_names = new() { [1] = "one" };
        public int Id { get; } = s_next++;
        public string Name => s_names[1];
    }
}
