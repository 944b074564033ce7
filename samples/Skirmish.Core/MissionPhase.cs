namespace Skirmish
{
    public enum MissionPhase
    {
        Approach,
        Engagement,
        Assault,
        Pursuit,
    }
}
