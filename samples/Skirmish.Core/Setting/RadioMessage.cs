using System;
using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public partial struct RadioMessage
    {
        public TimeSpan At;
        public string? Text;
        public Ship? Speaker;
        public bool IsUrgent;
    }
}
