using System;
using SessionFlow;

namespace Skirmish
{
    /// <summary>The last messages on the radio, oldest overwritten first.</summary>
    [SessionTracked]
    public sealed partial class MessageLog
    {
        private readonly RadioMessage[] _ring = new RadioMessage[24];
        private int _next;

        public int Total { get; private set; }

        public void Say(TimeSpan at, Ship? speaker, string text, bool urgent = false)
        {
            _ring[_next] = new RadioMessage { At = at, Speaker = speaker, Text = text, IsUrgent = urgent };
            _next = (_next + 1) % _ring.Length;
            Total++;
        }

        /// <summary>The message that came <paramref name="back"/> messages before the last one.</summary>
        public RadioMessage Recent(int back) => _ring[(_next - 1 - back + (2 * _ring.Length)) % _ring.Length];
    }
}
