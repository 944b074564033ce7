using SessionFlow;

namespace Skirmish
{
    [SessionTracked]
    public sealed partial class Bolt : Projectile
    {
    }
}
