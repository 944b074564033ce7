namespace Skirmish
{
    public enum WaypointKind
    {
        FlyBy,
        Loiter,
        JumpNode,
    }
}
