using SessionFlow;

namespace Skirmish
{
    /// <summary>A timer in steps: ready, started, ready again.</summary>
    [SessionTracked]
    public partial struct Cooldown
    {
        public int Period;
        private int _left;

        public Cooldown(int period, int left = 0)
        {
            Period = period;
            _left = left;
        }

        public readonly bool IsReady => _left == 0;

        public void Restart() => _left = Period;

        /// <summary>Lets one step pass; true if the timer is ready after it.</summary>
        public bool Pass()
        {
            if (_left > 0)
                _left--;
            return _left == 0;
        }
    }
}
